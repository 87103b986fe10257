"""How each kind of open question is put to a person, one small file a kind.

Each takes the `Sitting` and gives an answer, or None to be shown the open steps again.
"""
