//! A short cycle among the nodes that could not be ordered.

use std::collections::VecDeque;

/// So many nodes of the first cycle found are asked for the shortest cycle through them.
const SEARCHES: usize = 16;

/// The nodes of one cycle in their order, the smallest first.
///
/// Nodes that wait are on a cycle or behind one; at least one does. One cycle is found by walking,
/// then the shortest through each of its first nodes, so that a large tangle is shown by a part of
/// it that a person can read. The answer depends on the graph only.
pub(super) fn find_cycle(after: &[Vec<usize>], waiting: &[usize]) -> Vec<usize> {
    let successors = keep_cyclic(after, waiting);
    let walked = walk(&successors);
    let mut best = walked.clone();
    for &node in walked.iter().take(SEARCHES) {
        if let Some(found) = shortest_through(node, &successors)
            && found.len() < best.len()
        {
            best = found;
        }
    }
    let smallest = (0..best.len()).min_by_key(|&index| best[index]).unwrap_or(0);
    best.rotate_left(smallest);
    best
}

/// The successors, in ascending order, of each node that waits and leads to a cycle.
fn keep_cyclic(after: &[Vec<usize>], waiting: &[usize]) -> Vec<Vec<usize>> {
    let mut successors: Vec<Vec<usize>> = vec![Vec::new(); after.len()];
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); after.len()];
    for (node, targets) in after.iter().enumerate().filter(|&(node, _)| waiting[node] > 0) {
        let mut kept: Vec<usize> =
            targets.iter().copied().filter(|&target| waiting[target] > 0).collect();
        kept.sort_unstable();
        kept.dedup();
        for &target in &kept {
            before[target].push(node);
        }
        successors[node] = kept;
    }
    let mut left: Vec<usize> = successors.iter().map(Vec::len).collect();
    let mut ends: Vec<usize> =
        (0..after.len()).filter(|&node| waiting[node] > 0 && left[node] == 0).collect();
    while let Some(end) = ends.pop() {
        for &node in &before[end] {
            left[node] -= 1;
            if left[node] == 0 {
                ends.push(node);
            }
        }
    }
    for (node, targets) in successors.iter_mut().enumerate() {
        if left[node] == 0 {
            targets.clear();
        } else {
            targets.retain(|&target| left[target] > 0);
        }
    }
    successors
}

fn walk(successors: &[Vec<usize>]) -> Vec<usize> {
    let mut seen = vec![None; successors.len()];
    let mut path = Vec::new();
    let Some(mut node) = successors.iter().position(|targets| !targets.is_empty()) else {
        return path;
    };
    loop {
        if let Some(start) = seen[node] {
            return path.split_off(start);
        }
        seen[node] = Some(path.len());
        path.push(node);
        node = successors[node][0];
    }
}

fn shortest_through(start: usize, successors: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut came_from = vec![None; successors.len()];
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for &target in &successors[node] {
            if target == start {
                let mut path = vec![node];
                let mut at = node;
                while let Some(previous) = came_from[at] {
                    path.push(previous);
                    at = previous;
                }
                path.reverse();
                return Some(path);
            }
            if came_from[target].is_none() {
                came_from[target] = Some(node);
                queue.push_back(target);
            }
        }
    }
    None
}
