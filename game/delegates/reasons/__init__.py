"""Why: what explains a stand, a vote, a refusal or a move, as far as one seat may see."""
