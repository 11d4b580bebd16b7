//! Which statements one connection has prepared, in the order of what was sent.

use std::collections::HashMap;

use super::flight::Step;
use super::wire::{Name, Writer};

struct Entry {
    name: Name,
    /// The flight that prepared it.
    flight: u64,
    /// The flight that used it last.
    used: u64,
}

/// The prepared statements of a connection, the least recently used of which make place.
pub(super) struct Prepared {
    entries: HashMap<u64, Entry>,
    most: usize,
    last: u32,
    /// Names that the server has to be told to forget, before the next flight.
    closing: Vec<Name>,
}

impl Prepared {
    /// With room for none, every statement is parsed anew each time, without a name.
    pub(super) fn new(most: usize) -> Self {
        Self { entries: HashMap::new(), most, last: 0, closing: Vec::new() }
    }

    /// Writes the messages of a flight; `leading` is never prepared.
    pub(super) fn write(
        &mut self,
        leading: Option<&Step>,
        steps: &[Step],
        flight: u64,
        mut writer: Writer<'_>,
    ) {
        // at the front, where nothing before it can fail and have the server skip it
        for name in self.closing.drain(..) {
            writer.close(name);
        }
        if let Some(Step { statement, parameters }) = leading {
            writer.parse(Name::NONE, &statement.sql);
            writer.bind(Name::NONE, parameters.count(), parameters.bytes(), false);
            writer.execute();
        }
        for Step { statement, parameters } in steps {
            let name = if self.most == 0 {
                writer.parse(Name::NONE, &statement.sql);
                Name::NONE
            } else if let Some(entry) = self.entries.get_mut(&statement.id) {
                entry.used = flight;
                entry.name
            } else {
                let name = self.add(statement.id, flight);
                writer.parse(name, &statement.sql);
                name
            };
            writer.bind(name, parameters.count(), parameters.bytes(), statement.binary);
            writer.execute();
        }
        writer.sync();
    }

    fn add(&mut self, id: u64, flight: u64) -> Name {
        if self.entries.len() >= self.most {
            let oldest = self.entries.iter().min_by_key(|(_, entry)| entry.used);
            if let Some(id) = oldest.map(|(&id, _)| id)
                && let Some(entry) = self.entries.remove(&id)
            {
                self.closing.push(entry.name);
            }
        }
        self.last = self.last.checked_add(1).unwrap_or(1);
        let name = Name(self.last);
        self.entries.insert(id, Entry { name, flight, used: flight });
        name
    }

    /// A flight has failed after the server parsed so many of its statements: what it was to
    /// prepare beyond them is not there.
    pub(super) fn failed(&mut self, steps: &[Step], flight: u64, parsed: usize) {
        let mut new = Vec::new();
        for Step { statement, .. } in steps {
            let prepared_here =
                self.entries.get(&statement.id).is_some_and(|entry| entry.flight == flight);
            if prepared_here && !new.contains(&statement.id) {
                new.push(statement.id);
            }
        }
        for id in new.into_iter().skip(parsed) {
            self.forget(id);
        }
    }

    /// What the flight used is out of date, unless it was prepared anew since.
    pub(super) fn outdated(&mut self, steps: &[Step], flight: u64) {
        for Step { statement, .. } in steps {
            if self.entries.get(&statement.id).is_some_and(|entry| entry.flight <= flight) {
                self.forget(statement.id);
            }
        }
    }

    fn forget(&mut self, id: u64) {
        if let Some(entry) = self.entries.remove(&id) {
            self.closing.push(entry.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use bytes::BytesMut;

    use super::super::flight::{Parameters, Statement};
    use super::*;

    fn steps(statements: &[&std::sync::Arc<Statement>]) -> Vec<Step> {
        let step = |statement: &&std::sync::Arc<Statement>| Step {
            statement: std::sync::Arc::clone(statement),
            parameters: Parameters::default(),
        };
        statements.iter().map(step).collect()
    }

    /// The tags of what was written, in their order.
    fn write(prepared: &mut Prepared, steps: &[Step], flight: u64) -> String {
        let mut out = BytesMut::new();
        prepared.write(None, steps, flight, Writer(&mut out));
        let mut tags = String::new();
        let mut rest = &out[..];
        while let Some((&tag, after)) = rest.split_first() {
            tags.push(char::from(tag));
            let length = u32::from_be_bytes(after[..4].try_into().unwrap()) as usize;
            rest = &after[length..];
        }
        tags
    }

    #[test]
    fn a_statement_is_parsed_once() {
        let one = Statement::new("SELECT 1", 0);
        let mut prepared = Prepared::new(2);
        assert_eq!(write(&mut prepared, &steps(&[&one, &one]), 1), "PBEBES");
        assert_eq!(write(&mut prepared, &steps(&[&one]), 2), "BES");
    }

    #[test]
    fn without_names_it_is_parsed_each_time() {
        let one = Statement::new("SELECT 1", 0);
        let mut prepared = Prepared::new(0);
        assert_eq!(write(&mut prepared, &steps(&[&one, &one]), 1), "PBEPBES");
        assert_eq!(write(&mut prepared, &steps(&[&one]), 2), "PBES");
    }

    #[test]
    fn the_least_recently_used_makes_place() {
        let [one, two, three] = [1, 2, 3].map(|n| Statement::new(format!("SELECT {n}"), 0));
        let mut prepared = Prepared::new(2);
        assert_eq!(write(&mut prepared, &steps(&[&one, &two]), 1), "PBEPBES");
        assert_eq!(write(&mut prepared, &steps(&[&one]), 2), "BES");
        assert_eq!(write(&mut prepared, &steps(&[&three]), 3), "PBES");
        assert_eq!(write(&mut prepared, &steps(&[&one]), 4), "CBES", "the second is closed");
        assert_eq!(write(&mut prepared, &steps(&[&two]), 5), "PBES");
    }

    #[test]
    fn what_was_not_parsed_is_forgotten() {
        let [one, two] = [1, 2].map(|n| Statement::new(format!("SELECT {n}"), 0));
        let mut prepared = Prepared::new(9);
        let both = steps(&[&one, &one, &two]);
        assert_eq!(write(&mut prepared, &both, 1), "PBEBEPBES");
        prepared.failed(&both, 1, 1);
        assert_eq!(write(&mut prepared, &both, 2), "CBEBEPBES");
        prepared.failed(&both, 2, 1);
        assert_eq!(write(&mut prepared, &both, 3), "BEBEBES");
    }

    #[test]
    fn what_is_outdated_is_forgotten_once() {
        let one = steps(&[&Statement::new("SELECT 1", 0)]);
        let mut prepared = Prepared::new(9);
        for (flight, tags) in [(1, "PBES"), (2, "BES"), (3, "BES")] {
            assert_eq!(write(&mut prepared, &one, flight), tags);
        }
        prepared.outdated(&one, 2);
        assert_eq!(write(&mut prepared, &one, 4), "CPBES");
        prepared.outdated(&one, 3);
        assert_eq!(write(&mut prepared, &one, 5), "BES", "prepared anew after the third was sent");
        prepared.outdated(&one, 4);
        assert_eq!(write(&mut prepared, &one, 6), "CPBES", "the fourth prepared it");
    }
}
