INSERT INTO tb_venue (identifier, name, city, place) VALUES
    ('fillmore', 'The Fillmore', 'San Francisco', '(-122.4330,37.7840)'),
    ('hammersmith-apollo', 'Hammersmith Apollo', 'London', '(-0.2243,51.4907)'),
    ('olympia', 'Olympia', 'Paris', '(2.3283,48.8702)'),
    ('paradiso', 'Paradiso', 'Amsterdam', '(4.8838,52.3622)');
