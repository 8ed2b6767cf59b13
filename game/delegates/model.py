"""Every number of the model of delegations, in one place, each with its reason.

All are whole numbers.  Worths, shares and utilities are basis points: 10000 is the whole
of one issue that a delegation cares for as much as it can.
"""

from __future__ import annotations

import msgspec


class Parameters(msgspec.Struct, frozen=True):
    """The numbers that the model can be tuned by."""

    band: int = 750
    """Half the width of indifference: a gain or loss smaller than a thirteenth of a full issue
    is left to others.  Sets how many abstain."""
    spread: int = 350
    """Scale of what the model does not know of a ballot (logistic): half the votes fall
    within some 380 of what was reckoned."""
    quiet: int = 350
    """The same for a delegation without a position on what the question turns on: it has
    no reasons of its own to leave the room's course."""
    unsure: int = 73
    """How far a true place lies from one of which nothing is known, hundredths: the standard
    deviation of :func:`game.delegates.inferring.filling.true_position`.  Less, the surer."""
    doubt: int = 3600
    """How far the spread of a believed stand grows by that: a share of the difference that
    it makes to the gain whether the place lies so far to one side or to the other.  2750 would
    follow from the draws; deeds are not always what they are taken for, which takes some more."""
    resigned: int = 600
    """The same spread for the whole text where what no text is worth is only believed: in the
    six rooms of the package that lies some 700 beside what a capital says of it."""
    bought: int = 6500
    """Ballots in each vote on a text, in ten thousandths of one, that were promised to
    somebody else for whom they had to be turned, so that no other seat can know: counted in
    days of the rooms of the package, 0.65 to 1 in rooms of seven and of two hundred."""
    shrug: int = 1500
    """Chance that a delegation in the room takes no part in a vote in which it has nothing
    at stake; falls to nothing as its salience rises.  None where it is sure to be there: in a
    room of which all are present every placard is looked at, and who has no view abstains."""
    comes_back: int = 3000
    """Chance that one that is out of the room comes back for a vote in which a fifth of an
    issue and more is at stake beyond indifference, each time that it might."""
    comes_back_times: int = 4
    """How often that chance comes before a vote that is asked for, as a forecast has it: of 415
    that were out when action opened in the rooms of 2019, 2021 and 2024, 232 came in before the
    first question, where 219 are expected; 3 would expect 186, 5 would 244."""
    reopening: int = 2400
    """What it costs to break a text that one wants as a whole, at full attachment: a
    delegation that votes to reopen one point invites others to reopen theirs.  Set, with
    band and spread, so that a room of the positions in the flagship's record votes on one
    deletion about as the one public tally of that day says."""
    wording: int = 1000
    """Share of that price, basis points, where a change strikes nothing and touches no issue:
    nobody holds a place on what it says, and words are edited every day.  Strangers behind it
    put one off as little."""
    fellowship: int = 1800
    """What a friend's name under a change is worth to one that does not care: members vote
    with those that they vote with, above all on what is not theirs."""
    acquaintance: int = 60
    """Distance in ideal points, hundredths, at which a sponsor is neither friend nor
    stranger; twice as far, it puts one off as much as a friend draws."""
    company: int = 15000
    """How fast that cost falls with the share of members that sponsor the change: with
    two thirds of the room behind it, nothing is broken any more."""
    standing_alone: int = 4000
    """What objecting alone to a text costs at no insistence: two fifths of the text."""
    resolve: int = 500
    """Scale of what the model does not know of an objection: capitals decide those with
    more care than a ballot."""
    threat_believed: int = 5000
    """Chance that a red line drawn aloud means an objection, where nothing else is known."""
    threat_asked: int = 9000
    """Chance that who has asked for a vote objects as long as its points are not decided."""
    threat_unasked: int = 1500
    """The same of one that has asked for none when texts are taken up."""
    threat_known: int = 1000
    """The same where the line was known before, and known as soft."""
    stops_again: int = 9700
    """Chance that who stopped a text stops it again while what it stopped it on reads so:
    ``docs/model.md`` has the count."""
    against_the_whole: int = 7500
    """Chance of a no from which a delegation asks for a vote on a text that is about to be
    adopted without one, if it has company: it is then as good as sure of its own."""
    companions: int = 4
    """With so many other objectors nobody stands alone."""
    closeness_wanted: int = 6000
    """Closeness below which a standing wording is a concern worth a statement."""
    closeness_liked: int = 8500
    """Closeness from which a standing wording is worth defending."""
    worth_reading: int = 1500
    """How much nearer a wording must lie for its words to be read into the one that stands:
    three fifths of a step on the scale."""
    salience_spoken: int = 45
    """Salience from which a delegation speaks on an issue (0 to 100)."""
    salience_strong: int = 80
    """Salience from which an insistent delegation breaks silence on a provision."""
    eagerness_floor: int = 300
    """Sum of spoken saliences from which a delegation asks for the floor in a general
    debate when the list is empty."""
    eagerness_step: int = 14
    """How much more it takes for each name that is already on the list or has spoken."""
    unhurried: int = 220
    """How much less it takes to explain a vote where few do and the stage has time for more."""
    few_explain: int = 6
    """How many speak when all is decided where that is few; half of the room at most."""
    statements_in_consultations: int = 2
    """How often a delegation speaks in consultations of its own accord."""
    statements_of_observers: int = 2
    """How often an observer speaks in a day of its own accord."""
    voices_per_provision: int = 3
    """How many voices of one kind on one provision make another superfluous."""
    chorus: int = 9
    """How many must have spoken against texts that a delegation lost, without naming it,
    for it to reply."""
    remarks_in_round: int = 24
    """How many remarks a round of consultations bears; after that, only red lines."""
    one_voice: int = 8000
    """Discipline from which members of a bloc leave remarks to their spokesperson."""
    haste: int = 3000
    """Chance per beat that a delegation does what it wants to do: makes moves come one
    after another instead of all at once, some ten beats an hour."""
    carry: int = 3500
    """Chance of carrying from which a change is worth tabling for its own sake."""
    worth_tabling: int = 2400
    """Gain from which a delegation tables a change at all."""
    on_record: int = 5000
    """Insistence from which a delegation wants a separate vote on what crosses its line,
    so that its no stands on record and the whole can go through."""
    insistent: int = 6500
    """Insistence from which the record is worth a vote that will be lost."""
    insist_gain: int = 4500
    """Gain from which an insistent delegation tables a deletion though it will lose."""
    share_of_votes: int = 5000
    """Share of the votes for which the day has time that one delegation may ask for, at
    full insistence: to want more is to have nothing voted on."""
    sponsor_gain: int = 3000
    """Utility from which a delegation lends its name to a proposal."""
    name_lent: int = 2000
    """Utility from which it does so in a deal for nothing; what a text that it would vote for
    brings it less is what its name costs it."""
    sweeteners: int = 3
    """How many concessions are thought of for a package, and how many changes the Chair
    bundles at most."""
    revision_wins: int = 700
    """How much likelier a milder wording must be to carry for it to be worth the change."""
    share_spread: int = 400
    """Scale of what is not known of the share that will be for a text (logistic)."""
    fresh: int = 45
    """Minutes within which a text was tabled of which one that it hurts says that the room
    has had no time with it."""
    feared: int = 1500
    """How far below the majority it needs a proposal is feared already."""
    unopposed: int = 9000
    """Share for a text, of those taking a side, from which the Chair tries it unvoted."""
    near_a_deal: int = 3000
    """Chance that nobody objects from which the Chair gives informals one more try."""
    offer_gain: int = 250
    """What a deal must bring the one who offers it: about a third of the indifference
    band, since one ballot among many is worth no more."""
    threat: int = 3000
    """Share for a text, of those taking a side, from which it is worth buying off."""
    nuisance: int = 1500
    """Share from which a text that will fail may be bought off too: a vote that is lost
    still divides the room."""
    ransoming: int = 2000
    """Chance, each time it is asked, that a delegation thinks of buying such a text off."""
    spared: int = 4200
    """What it is worth that a text which fails in any case is not pressed, as a share of what
    it would be worth of one that carries: about a vote against it, since a vote that is lost
    still divides the room."""
    canvassing: int = 400
    """Chance, each time it is asked, that one that has only signed a text, or defends the draft
    against one, thinks of seeking votes: some of a large hall do in a day."""
    courted: int = 6
    """How many undecided delegations are thought of for one offer."""
    firm: int = 6500
    """Chance of its likeliest ballot from which a delegation is not courted for another."""
    kept_unasked: int = 8000
    """Chance that a seat which is there keeps a provision in a vote of its own accord, from which
    its word to let that stand is no gift."""
    offers_at_most: int = 3
    """How many offers a delegation makes in a day."""
    offers_by_members: int = 40
    """For so many members of the room, who has a text before it makes one offer more."""
    deal_margin: int = 150
    """What a deal must bring the one who accepts it, at the start of the day."""
    regard_weight: int = 600
    """How much dearer a deal is with one who broke its word, for a style that repays all
    that it is done."""
    released: int = 2500
    """How far a promise of one who has broken its word before is still believed."""
    promise_price: int = 7000
    """Loss for which a delegation that keeps its word always would break it once."""
    line_support: int = 7500
    """Share of a bloc, by weight, that must lean one way before there is a line; whom it is
    all one counts as far as the bloc's discipline would not bind it."""
    line_utility: int = 500
    """How far the bloc must lean on average."""
    line_guess: int = 7500
    """How far an outsider trusts its guess of another bloc's line."""
    pull_said: int = 5000
    """Chance that a statement tells what the speaker prefers; else it tells nothing of that."""
    pull_signed: int = 7000
    """The same for sponsoring a proposal."""
    pull_voted: int = 6000
    """The same for a ballot on a kindred question."""
    informals: int = 6
    """Minutes for which the Chair suspends at a time, so that delegations deal."""
    reserve: int = 25
    """Minutes before interpretation ends that the Chair keeps for the whole text."""
    as_good_as_stopped: int = 200
    """Chance that others let the whole pass, below which who has no line of its own leaves
    the objecting to them."""
    gauge_counts: int = 6000
    """Chance from which a seat counts as an objector: at about even chance nobody is sure."""
    gauge_unsure: int = 1500
    """Chance from which a seat is named as unsure."""


DEFAULTS = Parameters()
"""What the program plays with."""
