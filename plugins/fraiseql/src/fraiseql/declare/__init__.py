"""What an application writes: types, inputs, fields, queries, mutations."""
