"""What can be asked: lists with filters and order, pages, look-ups, totals."""

import fraiseql

from app.models import Album, Artist, Customer, Employee, Genre, Invoice, Person, Playlist, Track

artists = fraiseql.find_many(Artist)
artist = fraiseql.find_one(Artist)

albums = fraiseql.find_many(Album)
album = fraiseql.find_one(Album)

tracks = fraiseql.find_many(Track)
track = fraiseql.find_one(Track)

genres = fraiseql.find_many(Genre)
genre = fraiseql.find_one(Genre)

playlists = fraiseql.find_many(Playlist)
playlist = fraiseql.find_one(Playlist)

employees = fraiseql.find_many(Employee)
employee = fraiseql.find_one(Employee)

customers = fraiseql.find_many(Customer)
customer = fraiseql.find_one(Customer)

invoices = fraiseql.find_many(Invoice)
invoice = fraiseql.find_one(Invoice)

people = fraiseql.find_many(Person)

track_pages = fraiseql.connection(Track)
invoice_pages = fraiseql.connection(Invoice)

track_totals = fraiseql.aggregate(Track)
invoice_totals = fraiseql.aggregate(Invoice)

node = fraiseql.node()
nodes = fraiseql.nodes()
