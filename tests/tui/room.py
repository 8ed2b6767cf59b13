"""A room of 193 for tests of the screens: a meeting by hand, a desk that follows a script."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec.structs import replace
from textual.app import App
from textual.screen import Screen

from game.delegates.chances import Gauge
from game.delegates.instructions import Dossier, Instructions, RedLine
from game.delegates.others.belief import Forecast
from game.delegates.reasons.why import Why
from game.delegates.view import Stood, View
from game.rules.decide import decide
from game.rules.draft.text import Delete, Operation, Provision, Variant, draft_of
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import WHOLE, Bloc, Seat, Setup, Stage
from game.rules.meeting.state import Meeting, opening
from game.rules.refusals import Refusal
from game.rules.rulebook import (
    Citation,
    ConsensusRule,
    Majority,
    Rulebook,
    Share,
    StatementRule,
)
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.sitting.desk import Waiting
from game.tui import themes

STATES = """
AFG Afghanistan ALB Albania DZA Algeria AND Andorra AGO Angola
ATG Antigua_and_Barbuda ARG Argentina ARM Armenia AUS Australia AUT Austria
AZE Azerbaijan BHS Bahamas,_The BHR Bahrain BGD Bangladesh BRB Barbados BLR Belarus
BEL Belgium BLZ Belize BEN Benin BTN Bhutan BOL Bolivia BIH Bosnia_and_Herzegovina
BWA Botswana BRA Brazil BRN Brunei_Darussalam BGR Bulgaria BFA Burkina_Faso
BDI Burundi KHM Cambodia CMR Cameroon CAN Canada CPV Cape_Verde
CAF Central_African_Republic TCD Chad CHL Chile CHN China COL Colombia COM Comoros
COD Congo,_Dem._Rep. COG Congo,_Rep. CRI Costa_Rica CIV Cote_d'Ivoire HRV Croatia
CUB Cuba CYP Cyprus CZE Czech_Republic DNK Denmark DJI Djibouti DMA Dominica
DOM Dominican_Republic ECU Ecuador EGY Egypt,_Arab_Rep. SLV El_Salvador
GNQ Equatorial_Guinea ERI Eritrea EST Estonia ETH Ethiopia FJI Fiji FIN Finland
FRA France GAB Gabon GMB Gambia,_The GEO Georgia DEU Germany GHA Ghana GRC Greece
GRD Grenada GTM Guatemala GIN Guinea GNB Guinea-Bissau GUY Guyana HTI Haiti
HND Honduras HUN Hungary ISL Iceland IND India IDN Indonesia IRN Iran,_Islamic_Rep.
IRQ Iraq IRL Ireland ISR Israel ITA Italy JAM Jamaica JPN Japan JOR Jordan
KAZ Kazakhstan KEN Kenya KIR Kiribati PRK Korea,_Dem._Rep. KOR Korea,_Rep.
KWT Kuwait KGZ Kyrgyz_Republic LAO Lao_PDR LVA Latvia LBN Lebanon LSO Lesotho
LBR Liberia LBY Libya LIE Liechtenstein LTU Lithuania LUX Luxembourg
MKD Macedonia,_FYR MDG Madagascar MWI Malawi MYS Malaysia MDV Maldives MLI Mali
MLT Malta MHL Marshall_Islands MRT Mauritania MUS Mauritius MEX Mexico
FSM Micronesia,_Fed._Sts. MDA Moldova MCO Monaco MNG Mongolia MNE Montenegro
MAR Morocco MOZ Mozambique MMR Myanmar NAM Namibia NRU Nauru NPL Nepal
NLD Netherlands NZL New_Zealand NIC Nicaragua NER Niger NGA Nigeria NOR Norway
OMN Oman PAK Pakistan PLW Palau PAN Panama PNG Papua_New_Guinea PRY Paraguay
PER Peru PHL Philippines POL Poland PRT Portugal QAT Qatar ROU Romania
RUS Russian_Federation RWA Rwanda WSM Samoa SMR San_Marino
STP Sao_Tome_and_Principe SAU Saudi_Arabia SEN Senegal SRB Serbia SYC Seychelles
SLE Sierra_Leone SGP Singapore SVK Slovak_Republic SVN Slovenia SLB Solomon_Islands
SOM Somalia ZAF South_Africa SSD South_Sudan ESP Spain LKA Sri_Lanka
KNA St._Kitts_and_Nevis LCA St._Lucia VCT St._Vincent_and_the_Grenadines SDN Sudan
SUR Suriname SWZ Swaziland SWE Sweden CHE Switzerland SYR Syrian_Arab_Republic
TJK Tajikistan TZA Tanzania THA Thailand TLS Timor-Leste TGO Togo TON Tonga
TTO Trinidad_and_Tobago TUN Tunisia TUR Turkey TKM Turkmenistan TUV Tuvalu
UGA Uganda UKR Ukraine ARE United_Arab_Emirates GBR United_Kingdom
USA United_States URY Uruguay UZB Uzbekistan VUT Vanuatu VEN Venezuela,_RB
VNM Vietnam YEM Yemen,_Rep. ZMB Zambia ZWE Zimbabwe
"""


def _seats() -> tuple[Seat, ...]:
    words = STATES.split()
    pairs = zip(words[::2], words[1::2], strict=True)
    members = (Seat(id_, name.replace("_", " ")) for id_, name in pairs)
    group = Seat("EUE", "European Union", "group")
    press = Seat("PRE", "Press Freedom Body", "observer")
    return (Seat("chair", "Chair", "chair"), *members, group, press)


CITE = Citation("rule 1")
RULEBOOK = Rulebook(
    id="test",
    title="Rules for tests",
    majorities={
        "substance": Majority("substance", CITE, Share(2, 3)),
        "procedural": Majority("procedural", CITE, Share(1, 2, strict=True)),
    },
    quorum=None,
    motions={},
    statements={
        kind: StatementRule(kind, CITE) for kind in ("general", "support", "concern")
    },
    consensus=ConsensusRule(Citation("75/282"), first=True, finding="Bureau"),
    methods=("roll-call",),
    conduct_of_voting=Citation("rule 88"),
)
LONG = "Nothing in this treaty permits the suppression of human rights such as expression"
PROVISIONS = (
    Provision("6", "Article 6", "Human rights", "", kind="article"),
    Provision(
        "6.1", "Article 6(1)", "Obligations", "States keep their duties.", parent="6"
    ),
    Provision(
        "6.2",
        "Article 6(2)",
        "No suppression",
        LONG,
        parent="6",
        issue="rights",
        variants=(
            Variant("chair", LONG, 200),
            Variant("soft", LONG.replace("suppression", "restriction"), 100, "restriction"),
        ),
    ),
    Provision(
        "24", "Article 24", "Safeguards", "Powers are proportionate.", issue="rights"
    ),
)
STAGES = (
    Stage("talks", "Consultations", "consultations", 990),
    Stage("action", "Action on the text", "action", 1050),
)


def setup_of_193() -> Setup:
    """The room before anything has happened."""
    return Setup(
        scenario="test",
        title="A day of tests",
        rulebook=RULEBOOK,
        draft=draft_of(PROVISIONS),
        seats=_seats(),
        stages=STAGES,
        opens=960,
        closes=1080,
        blocs=(Bloc("EU", "European Union", ("DEU", "FRA", "ITA"), "EUE"),),
    )


INSTRUCTIONS = Instructions(
    "MEX",
    {},
    (RedLine("6.2", ("deleted",), "The clause must not be struck out."),),
    aims=("Keep the clause.",),
)


class FakeOracle:
    """Every fifth member in favour, every seventh unsure, the rest against."""

    def forecast(self, view: View, target: str) -> tuple[Forecast, ...]:
        return tuple(self._one(at, seat) for at, seat in enumerate(view.setup.roll))

    def _one(self, at: int, seat: str) -> Forecast:
        if at % 7 == 0:
            return Forecast(seat, "no", 4000, 3000, 4000, 3000, 0)
        if at % 5 == 0:
            return Forecast(seat, "yes", 8000, 8000, 1000, 1000, 0, ("stated",))
        return Forecast(seat, "no", 9000, 0, 9000, 1000, 0, ("voted so before",))

    def gauge(self, view: View, target: str = WHOLE) -> Gauge:
        objectors = (("IRN", 8000), ("RUS", 6000)) if view.chamber.proposals else ()
        return Gauge(objectors, (("SYR", 3000),), 1000)

    def why(
        self,
        view: View,
        seat: str,
        target: str,
        stood: Stood | None = None,
        begun: View | None = None,
    ) -> Why:
        return Why(f"{seat} would vote no.", ("It said so.",))

    def form_matters(self, view: View, target: str) -> str:
        return ""

    def advice(self, view: View) -> it.Intent | None:
        if view.chamber.voting is not None or not view.chamber.stage:
            return None
        return it.AskFloor(view.seat) if view.seat not in view.chamber.speakers else None


Step = it.Intent | Waiting


class FakeDesk:
    """A desk whose room does what a script says; intents are decided by the real rules."""

    def __init__(
        self, script: Iterable[Step] = (), seat: str = "MEX", setup: Setup | None = None
    ) -> None:
        self._seat = seat
        self.meeting: Meeting = opening(setup or setup_of_193())
        self.entries: list[ev.Entry] = []
        self.script = list(script)
        self.waited: list[Waiting] = []
        self.submitted: list[it.Intent] = []
        self.offers: tuple[Offer, ...] = ()

    @property
    def seat(self) -> str:
        return self._seat

    def view(self) -> View:
        dossier = Dossier({}, {}, {}, {})
        mine = INSTRUCTIONS if self._seat == "MEX" else None
        offers = tuple(
            o for o in self.meeting.dealings.offers.values() if self._seat in (o.seat, o.to)
        )
        return View(
            self._seat, self.meeting.setup, self.meeting.chamber, dossier, mine, offers
        )

    def log(self, since: int = 0) -> Sequence[ev.Entry]:
        return [e for e in self.entries if e.seq > since]

    def submit(self, intent: it.Intent) -> tuple[ev.Entry, ...] | Refusal:
        self.submitted.append(intent)
        return self.do(intent)

    def do(self, intent: it.Intent) -> tuple[ev.Entry, ...] | Refusal:
        """What any seat does, by the rules."""
        verdict = decide(self.meeting, intent)
        if isinstance(verdict, Refusal):
            return verdict
        taken = []
        for event in verdict:
            self.meeting = evolve(self.meeting, event)
            minute = self.meeting.chamber.minute
            taken.append(ev.Entry(self.meeting.seq, minute, event))
        self.entries += taken
        return tuple(taken)

    def step(self) -> tuple[ev.Entry, ...] | Waiting:
        if not self.script:
            return Waiting("closed", "The meeting is closed.")
        wish = self.script[0]
        if isinstance(wish, Waiting):
            return wish
        self.script.pop(0)
        done = self.do(wish)
        assert isinstance(done, tuple), done
        return done

    def wait(self) -> None:
        wish = self.script[0] if self.script else None
        if isinstance(wish, Waiting):
            self.waited.append(wish)
            self.script.pop(0)

    def answered(self) -> None:
        """What was waited for was done by the person: the script goes on."""
        self.wait()
        self.waited.pop()


def in_action(script: Iterable[Step] = (), seat: str = "MEX") -> FakeDesk:
    """A desk at the stage of action: Iran asks for a vote on the deletion of 6(2)."""
    desk = FakeDesk(script, seat)
    for intent in (
        it.OpenStage("chair", "talks"),
        it.CountRoom("chair", ("TUV", "VUT")),
        it.Table("IRN", (_delete(),)),
        it.CoSponsor("RUS", "A1"),
        it.AskVote("IRN", "A1"),
        it.MakeOffer("IND", "MEX", (_deed("vote", "no"),), (_deed("vote", "no"),)),
        it.OpenStage("chair", "action"),
        it.ExhaustEfforts("chair"),
    ):
        done = desk.do(intent)
        assert not isinstance(done, Refusal), done
    return desk


def _delete() -> Operation:
    return Delete("6.2")


def _deed(kind: str, choice: str) -> it.Undertaking:
    return it.Undertaking(kind, "A1", choice)  # type: ignore[arg-type]


def roll_call(setup: Setup, drawn: str = "LAO", stop: str = "MEX") -> list[Step]:
    """A script that calls the roll on A1; it waits for ``stop``, then goes on to the end."""
    at = setup.roll.index(drawn)
    order = setup.roll[at:] + setup.roll[:at]
    script: list[Step] = [it.PutQuestion("chair", "A1", drawn)]
    for place, seat in enumerate(order):
        if seat in {"TUV", "VUT"}:
            script.append(it.Vote(seat, "absent"))
            continue
        if seat == stop:
            script.append(Waiting("ballot", "Your vote.", "A1"))
            continue
        choice: Choice = "yes" if place % 5 == 0 else "abstain" if place % 7 == 0 else "no"
        script.append(it.Vote(seat, choice))
    return [*script, it.CloseVoting("chair")]


class Stand(App[None]):
    """An app with our themes and one screen."""

    DEFAULT_MODE = "first"

    def __init__(self, make: Callable[[], Screen[Any]]) -> None:
        super().__init__()
        self.animation_level = "none"
        # a default screen of the toolkit's own making would come without its style sheet
        self.add_mode(self.DEFAULT_MODE, make)
        self.said: list[object] = []
        themes.register(self)
        self.theme = "nemcon-dark"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.DEFAULTS


def with_hostile_words(setup: Setup) -> Setup:
    """The same room with names and texts that look like markup and commands."""
    seats = tuple(
        replace(s, name="[bold red]Mexico[/] \x1b[2J") if s.id == "MEX" else s
        for s in setup.seats
    )
    return Setup(
        scenario=setup.scenario,
        title="[reverse]title[/reverse]",
        rulebook=setup.rulebook,
        draft=setup.draft,
        seats=seats,
        stages=setup.stages,
        opens=setup.opens,
        closes=setup.closes,
    )
