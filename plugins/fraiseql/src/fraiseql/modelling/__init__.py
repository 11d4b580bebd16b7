"""Models and the database: DDL from classes, read tables verified, classes from a database."""
