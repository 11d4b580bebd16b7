//! The cost of an operation as a function of its variables (`fraiseql.plan.cost_program`).

use super::node::{Learned, Node};
use super::operation::{Coerced, Declared};
use super::scalars::Form;
use super::types::Type;
use super::value::Value;
use crate::Unsure;

/// More items than this count as so many; a float still knows each of them.
const MOST_ITEMS: i64 = 1 << 53;

/// Indexes of earlier steps, and how often each counts.
type Steps = Box<[(usize, f64)]>;

/// What an operation costs.
#[derive(Debug)]
pub(super) struct CostProgram {
    fields: f64,
    types: f64,
    steps: Box<[Step]>,
    total: Steps,
    most: Option<f64>,
}

/// What all items of a list cost.
#[derive(Debug)]
struct Step {
    size: i64,
    variables: Box<[usize]>,
    fields: f64,
    types: f64,
    below: Steps,
}

impl CostProgram {
    pub(super) fn learn(node: &Node<'_>, declared: &Declared) -> Learned<Self> {
        let mut steps = Vec::new();
        for step in node.get("steps")?.list()? {
            let learned = Step::learn(&step, declared, steps.len())?;
            steps.push(learned);
        }
        Ok(Self {
            fields: node.get("fields")?.number()?,
            types: node.get("types")?.number()?,
            total: learn_steps(&node.get("total")?, steps.len())?,
            steps: steps.into(),
            most: node.find("most")?.map(|most| most.number()).transpose()?,
        })
    }

    /// # Errors
    /// The cost is beyond the limit.
    pub(super) fn check(&self, coerced: &Coerced<'_>) -> Result<(), Unsure> {
        let Some(most) = self.most else { return Ok(()) };
        let mut known: Vec<(f64, f64)> = Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            let (fields, types) = add((step.fields, step.types), &step.below, &known);
            #[expect(clippy::cast_precision_loss, reason = "sizes are at most 2**53")]
            let count = step.count(coerced) as f64;
            known.push((count * fields, count * types));
        }
        let (fields, types) = add((self.fields, self.types), &self.total, &known);
        if fields <= most && types <= most {
            return Ok(());
        }
        Err(Unsure("cost beyond the limit")) // what is not a number is neither
    }
}

fn add(start: (f64, f64), steps: &[(usize, f64)], known: &[(f64, f64)]) -> (f64, f64) {
    steps.iter().fold(start, |(fields, types), &(index, times)| {
        let found = known[index];
        (fields + times * found.0, types + times * found.1)
    })
}

fn learn_steps(node: &Node<'_>, before: usize) -> Learned<Steps> {
    let learn = |each: &Node<'_>| match &each.list()?[..] {
        [index, times] => Ok((index.index(before)?, times.number()?)),
        _ => each.refuse("an index and a number"),
    };
    Ok(node.each(learn)?.into())
}

impl Step {
    fn learn(node: &Node<'_>, declared: &Declared, before: usize) -> Learned<Self> {
        let mut variables = Vec::new();
        for name in node.get("variables")?.list()? {
            // a variable that is not declared is never there
            let Some((index, field)) = declared.variable(name.text()?) else { continue };
            match &field.kind {
                Type::List { .. } | Type::Scalar { form: Form::Int, .. } => variables.push(index),
                _ => return name.refuse("a variable that is an Int or a list"),
            }
        }
        Ok(Self {
            size: node.get("size")?.int()?,
            variables: variables.into(),
            fields: node.get("fields")?.number()?,
            types: node.get("types")?.number()?,
            below: learn_steps(&node.get("below")?, before)?,
        })
    }

    /// How many items there may be: what the first variable that says so says.
    fn count(&self, coerced: &Coerced<'_>) -> i64 {
        for &index in &self.variables {
            match coerced.get(index) {
                Some(Value::List(items)) => {
                    return i64::try_from(items.len()).unwrap_or(MOST_ITEMS);
                }
                Some(Value::Int(number)) => return (*number).clamp(0, MOST_ITEMS),
                _ => {}
            }
        }
        self.size
    }
}
