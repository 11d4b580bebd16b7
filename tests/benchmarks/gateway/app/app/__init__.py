"""A blog: users, their posts, and comments on them."""
