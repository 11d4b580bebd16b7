"""What is done on a server: sessions, execution, bodies, targets, the record of a build."""
