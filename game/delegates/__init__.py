"""How delegations think: worth, belief, offers, votes and the reasons for them.

Pure but for draws from a seeded generator that is passed in.
"""
