//! Topological order, the smallest ready node first.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::cycle::find_cycle;

/// What could be ordered; `cycle` is empty, or the nodes of one cycle in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// Nodes in an order that keeps each edge between them.
    pub order: Vec<usize>,
    /// One cycle, beginning at its smallest node.
    pub cycle: Vec<usize>,
}

/// Order the nodes `0..count` so that each edge `(before, after)` is kept.
///
/// # Panics
/// An edge names a node that does not exist.
#[must_use]
pub fn topological_order(count: usize, edges: &[(usize, usize)]) -> Order {
    let mut after = vec![Vec::new(); count];
    let mut waiting = vec![0_usize; count];
    for &(source, target) in edges {
        after[source].push(target);
        waiting[target] += 1;
    }
    let mut ready: BinaryHeap<_> =
        (0..count).filter(|&node| waiting[node] == 0).map(Reverse).collect();
    let mut order = Vec::with_capacity(count);
    while let Some(Reverse(node)) = ready.pop() {
        order.push(node);
        for &target in &after[node] {
            waiting[target] -= 1;
            if waiting[target] == 0 {
                ready.push(Reverse(target));
            }
        }
    }
    let cycle = if order.len() == count { Vec::new() } else { find_cycle(&after, &waiting) };
    Order { order, cycle }
}
