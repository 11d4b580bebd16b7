"""The dashboard for Grafana asks for metrics and labels that are there, and for all that matter."""

import json
import re
from pathlib import Path

import pytest
from fraise_gateway.observing.metrics import METRICS as NATIVE
from fraiseql.observing.catalog import METRICS, PROCESS_METRICS
from fraiseql.observing.exposition import name_of
from fraiseql.observing.metrics import Kind

DASHBOARD = json.loads(
    (Path(__file__).parents[3] / "configs/grafana/fraiseql.json").read_text("utf-8")
)
QUERIES = [target["expr"] for panel in DASHBOARD["panels"] for target in panel["targets"]] + [
    one["query"]["query"] for one in DASHBOARD["templating"]["list"] if one["type"] == "query"
]

ENDS = {
    Kind.COUNTER: ("_total",),
    Kind.GAUGE: ("",),
    Kind.HISTOGRAM: ("_bucket", "_sum", "_count"),
}
#: What each name that can be scraped is told apart by.
LABELS = {
    f"{name_of(metric)}{end}": {label.replace(".", "_") for label in metric.labels}
    for metric in (*METRICS, *NATIVE, *PROCESS_METRICS)
    for end in ENDS[metric.kind]
}
#: Prometheus adds these itself.
OWN = {"job", "instance", "le"}


@pytest.mark.parametrize("query", QUERIES)
def test_every_metric_and_label_is_there(query):
    names = set(re.findall(r"\b(?:fraiseql|process)_\w+", query))
    assert names
    assert names <= LABELS.keys()
    wanted = {
        label.strip()
        for group in re.findall(r"by \(([^)]*)\)", query)
        for label in group.split(",")
    } | set(re.findall(r"[{,]\s*(\w+)[!=]", query))
    for name in names:
        assert wanted <= LABELS[name] | OWN, name


def test_legends_name_labels_of_their_queries():
    for panel in DASHBOARD["panels"]:
        for target in panel["targets"]:
            shown = set(re.findall(r"\{\{(\w+)\}\}", target["legendFormat"]))
            names = set(re.findall(r"\b(?:fraiseql|process)_\w+", target["expr"]))
            for name in names:
                assert shown <= LABELS[name] | OWN, panel["title"]


def test_panels_have_each_their_place():
    places = [(one["gridPos"]["x"], one["gridPos"]["y"]) for one in DASHBOARD["panels"]]
    assert len(set(places)) == len(places) > 10
    assert len({one["id"] for one in DASHBOARD["panels"]}) == len(places)


def test_what_a_metric_is_called_is_its_alone():
    assert len(LABELS) == sum(
        len(ENDS[metric.kind]) for metric in (*METRICS, *NATIVE, *PROCESS_METRICS)
    )
