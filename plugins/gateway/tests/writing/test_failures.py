"""What becomes of a mutation when its client, its connection or its time is gone."""

import json
import re
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

TAKE = "mutation Take($word: String!, $seconds: Float!) { takeTime(input: {word: $word, seconds: $seconds}) }"
LOCK = "mutation Lock($first: String!, $second: String!) { lockBoth(input: {first: $first, second: $second}) }"
BEGUN = "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM seq_begun"
DONE = "SELECT count(*) FROM tb_done WHERE word = %s"
RUNNING = (
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'"
    " AND query LIKE '%fn_%' AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
)
MASKED = re.compile(rb'"id":"[0-9a-f]{16}"')


def wait_for(what, seconds=20):
    """Wait until something is true, and give it."""
    deadline = time.monotonic() + seconds
    while not (found := what()):
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.01)
    return found


def learn(work):
    """Have the mutations done natively."""
    for _ in range(2):
        work.ask(TAKE, {"word": "learned", "seconds": 0})
        work.ask(LOCK, {"first": "a", "second": "b"})
    before = work.count()
    work.ask(TAKE, {"word": "learned", "seconds": 0})
    work.ask(LOCK, {"first": "a", "second": "b"})
    assert work.count() == before + 2


@pytest.fixture(scope="module", params=["native", "embedded"])
def pair(request, open_works):
    """Python alone and Rust, with little time, and few connections for mutations."""
    pytest.importorskip("fraise_server", reason="the compiled module is not installed")
    settings = {"fraiseql": {"limits": {"seconds": 4.0}}, "gateway": {"writers": 2}}
    with (
        open_works("python", **settings) as python,
        open_works(request.param, **settings) as native,
    ):
        learn(native)
        yield python, native


def begin(work, word, seconds):
    """Ask in a thread, and wait until PostgreSQL does it."""
    begun = work.sql(BEGUN)[0][0]
    pool = ThreadPoolExecutor(1)
    answer = pool.submit(work.ask, TAKE, {"word": word, "seconds": seconds})
    pool.shutdown(wait=False)
    wait_for(lambda: work.sql(BEGUN)[0][0] > begun)
    return answer


def test_who_goes_away_has_it_cancelled(pair):
    _, native = pair
    body = json.dumps({"query": TAKE, "variables": {"word": "gone", "seconds": 3.5}}).encode()
    head = (
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    begun = native.sql(BEGUN)[0][0]
    for turn in range(3):
        since = time.monotonic()
        with socket.create_connection((native.served.host, native.served.port)) as connection:
            connection.sendall(head.encode() + body)
            wait_for(lambda: native.sql(RUNNING))
        # it is not waited out: the cancel request arrives
        wait_for(lambda: not native.sql(RUNNING))
        assert time.monotonic() - since < 3.4
        assert native.sql(BEGUN)[0][0] == begun + turn + 1, "it was begun once"
    assert native.sql(DONE, "gone")[0][0] == 0
    # and whoever comes next is not hit by it
    for _ in range(5):
        before = native.count()
        answer = native.ask(TAKE, {"word": "next", "seconds": 0})
        assert json.loads(answer.body) == {"data": {"takeTime": "next"}}
        assert native.count() == before + 1


def test_a_connection_that_is_lost_leaves_nothing_and_is_told_as_python_tells_it(pair):
    answers = []
    for work in pair:
        begun = work.sql(BEGUN)[0][0]
        answer = begin(work, "cut", 3)
        ((process,),) = wait_for(lambda work=work: work.sql(RUNNING))
        work.sql("SELECT pg_terminate_backend(%s)", process)
        answers.append(answer.result(30))
        assert work.sql(BEGUN)[0][0] == begun + 1, "it was sent once"
        assert work.sql(DONE, "cut")[0][0] == 0
    python, native = answers
    assert (python.status, python.headers) == (native.status, native.headers)
    assert MASKED.sub(b"", python.body) == MASKED.sub(b"", native.body)
    assert b"UNKNOWN_OUTCOME" in native.body
    assert pair[1].count("mutation of unknown outcome") >= 1


def test_what_is_cut_off_at_any_time_is_never_done_twice(pair):
    """Backends are ended at random while mutations are done."""
    _, native = pair
    stop = threading.Event()

    def cut():
        while not stop.is_set():
            native.sql(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND application_name LIKE '%% native'"
                " AND state = 'active' AND random() < %s",
                0.5,
            )

    cutter = threading.Thread(target=cut)
    cutter.start()

    def change(number):
        return native.ask(TAKE, {"word": f"word {number}", "seconds": 0.02})

    try:
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(change, range(120)))
    finally:
        stop.set()
        cutter.join()
    counts = dict(native.sql("SELECT word, count(*) FROM tb_done GROUP BY word"))
    unknown = 0
    for number, answer in enumerate(answers):
        done = counts.get(f"word {number}", 0)
        said = json.loads(answer.body)
        if "errors" not in said:
            assert done == 1, said
            continue
        assert done <= 1, said
        code = said["errors"][0]["extensions"]["code"]
        assert code in {"UNKNOWN_OUTCOME", "SERVICE_UNAVAILABLE"}, said
        assert code == "UNKNOWN_OUTCOME" or done == 0
        unknown += code == "UNKNOWN_OUTCOME"
    assert unknown > 0, "nothing was cut off"
    wait_for(lambda: is_native_again(native))


def is_native_again(work):
    before = work.count()
    work.ask(TAKE, {"word": "again", "seconds": 0})
    return work.count() > before


def test_what_takes_too_long_is_cancelled_and_told_as_python_tells_it(pair):
    answers = []
    for work in pair:
        begun = work.sql(BEGUN)[0][0]
        answers.append(work.ask(TAKE, {"word": "late", "seconds": 15}))
        assert work.sql(BEGUN)[0][0] == begun + 1
        wait_for(lambda work=work: not work.sql(RUNNING), 3)
        assert work.sql(DONE, "late")[0][0] == 0
    python, native = answers
    assert native == python
    assert native.status == 504
    assert b"which of its mutations were done is not known" in native.body


def test_more_than_there_are_connections_for_wait_their_turn(pair):
    _, native = pair
    before = native.count()
    with ThreadPoolExecutor(8) as pool:
        given = [{"word": f"turn {number}", "seconds": 0.3} for number in range(8)]
        answers = list(pool.map(lambda each: native.ask(TAKE, each), given))
    assert [json.loads(answer.body) for answer in answers] == [
        {"data": {"takeTime": each["word"]}} for each in given
    ]
    assert native.count() == before + 8
    names = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '%% native' AND query LIKE %s"
    assert native.sql(names, "%fn_take_time%")[0][0] <= 2


def test_two_that_wait_for_each_other(pair):
    """PostgreSQL ends one of them; it is not done again, and says what it says with Python."""
    said = []
    for work in pair:
        count = "SELECT sum(count) FROM tb_lock"
        before, begun = work.sql(count)[0][0], work.sql(BEGUN)[0][0]
        with ThreadPoolExecutor(2) as pool:
            given = [{"first": "a", "second": "b"}, {"first": "b", "second": "a"}]
            answers = list(pool.map(lambda each, work=work: work.ask(LOCK, each), given))
        found = sorted((answer.body for answer in answers), key=lambda body: b"errors" in body)
        assert json.loads(found[0])["data"]["lockBoth"] in {"a", "b"}
        assert work.sql(count)[0][0] == before + 2
        assert work.sql(BEGUN)[0][0] == begun + 2
        said.append(found[1])
    assert said[0] == said[1]
    (error,) = json.loads(said[1])["errors"]
    assert error["extensions"]["code"] == "CONFLICT"


def test_what_may_be_run_again_is_run_as_often_as_the_settings_say(open_works):
    """The first time counts, whoever did it."""
    pytest.importorskip("fraise_server", reason="the compiled module is not installed")
    query = "mutation ($how: String!) { misbehave(input: {how: $how}) { name } }"
    drawn = "SELECT coalesce(last_value, 0) FROM pg_sequences WHERE sequencename = 'tb_work_pk_work_seq'"
    found = []
    for engine in ("python", "native"):
        with open_works(engine, fraiseql={"retries": {"mutations": 9}}) as work:
            for _ in range(3):
                work.ask(query, {"how": "well"})
            before = work.sql(drawn)[0][0]
            answer = work.ask(query, {"how": "unique"})
            assert work.sql(drawn)[0][0] == before + 3, "one row of its own, and two that clash"
            # raised by a function it is the application's word; a true one is run again
            begun = work.sql(BEGUN)[0][0]
            learned = [work.ask(LOCK, {"first": "a", "second": "a"}) for _ in range(3)]
            assert all(b"errors" not in each.body for each in learned)
            with ThreadPoolExecutor(2) as pool:
                given = [{"first": "a", "second": "b"}, {"first": "b", "second": "a"}]
                answers = list(pool.map(lambda each, work=work: work.ask(LOCK, each), given))
            assert all(b"errors" not in each.body for each in answers)
            assert work.sql(BEGUN)[0][0] >= begun + 6, "one of the two was run again"
            assert work.sql("SELECT sum(count) FROM tb_lock")[0][0] == 10, "each was done once"
            found.append(answer)
    assert found[0] == found[1]
