"""Make ``game/scenario/world/states.csv`` from public tables; the figures are explained there.

Usage::

    python tools/make_states.py --meta country_meta.csv --ideal ideal_points.tab.gz \
        --rollcalls rollcalls.csv.gz --votes votes.csv.gz > game/scenario/world/states.csv

``--meta`` has a row a State with codes, regional group and memberships (0 or 1);
``--ideal`` a row a State and year with columns ``iso3c``, ``year``, ``IdealPointFP``;
``--rollcalls`` a row a vote with ``rcid``, ``session``, ``n_yes``, ``n_no``,
``n_abstain``; ``--votes`` the same votes with a column a State (1 yes, 2 abstain, 3 no,
8 absent, 9 not a Member).
"""

from __future__ import annotations

import argparse
import csv
import gzip
import sys
import unicodedata
from collections import Counter
from pathlib import Path

RECENT = range(71, 76)
"""Sessions that attendance and habits of voting are counted over (2016 to 2020)."""
YEARS = range(2020, 2025)
"""Years whose latest ideal point is taken."""
FEW = 5
"""As many no votes, at most, make a State stand alone."""

BLOCS = """
    EU G77 NAM OIC CARICOM AU LAS GCC ASEAN PIF CSTO CIS BRICS CPLP COE NATO OECD SCO
    AOSIS ALBA FVEY OIF COMMONWEALTH LMDC LDC LLDC CELAC MERCOSUR ECOWAS SADC
""".split()  # noqa: SIM905  # a list of thirty quoted words would hide what is in it

REGIONS = {
    "African Group": "AFR",
    "Asia-Pacific Group": "APG",
    "Eastern European Group": "EEG",
    "GRULAC": "GRULAC",
    "WEOG": "WEOG",
}

NAMES = """
AFG Afghanistan
ALB Albania
DZA Algeria
AND Andorra
AGO Angola
ATG Antigua and Barbuda
ARG Argentina
ARM Armenia
AUS Australia
AUT Austria
AZE Azerbaijan
BHS Bahamas
BHR Bahrain
BGD Bangladesh
BRB Barbados
BLR Belarus
BEL Belgium
BLZ Belize
BEN Benin
BTN Bhutan
BOL Bolivia (Plurinational State of) | Bolivia
BIH Bosnia and Herzegovina
BWA Botswana
BRA Brazil
BRN Brunei Darussalam | Brunei
BGR Bulgaria
BFA Burkina Faso
BDI Burundi
CPV Cabo Verde
KHM Cambodia
CMR Cameroon
CAN Canada
CAF Central African Republic
TCD Chad
CHL Chile
CHN China
COL Colombia
COM Comoros
COG Congo
CRI Costa Rica
CIV Côte d'Ivoire
HRV Croatia
CUB Cuba
CYP Cyprus
CZE Czechia
PRK Democratic People's Republic of Korea | DPR Korea
COD Democratic Republic of the Congo | DR Congo
DNK Denmark
DJI Djibouti
DMA Dominica
DOM Dominican Republic
ECU Ecuador
EGY Egypt
SLV El Salvador
GNQ Equatorial Guinea
ERI Eritrea
EST Estonia
SWZ Eswatini
ETH Ethiopia
FJI Fiji
FIN Finland
FRA France
GAB Gabon
GMB Gambia
GEO Georgia
DEU Germany
GHA Ghana
GRC Greece
GRD Grenada
GTM Guatemala
GIN Guinea
GNB Guinea-Bissau
GUY Guyana
HTI Haiti
HND Honduras
HUN Hungary
ISL Iceland
IND India
IDN Indonesia
IRN Iran (Islamic Republic of) | Iran
IRQ Iraq
IRL Ireland
ISR Israel
ITA Italy
JAM Jamaica
JPN Japan
JOR Jordan
KAZ Kazakhstan
KEN Kenya
KIR Kiribati
KWT Kuwait
KGZ Kyrgyzstan
LAO Lao People's Democratic Republic | Lao PDR
LVA Latvia
LBN Lebanon
LSO Lesotho
LBR Liberia
LBY Libya
LIE Liechtenstein
LTU Lithuania
LUX Luxembourg
MDG Madagascar
MWI Malawi
MYS Malaysia
MDV Maldives
MLI Mali
MLT Malta
MHL Marshall Islands
MRT Mauritania
MUS Mauritius
MEX Mexico
FSM Micronesia (Federated States of) | Micronesia
MCO Monaco
MNG Mongolia
MNE Montenegro
MAR Morocco
MOZ Mozambique
MMR Myanmar
NAM Namibia
NRU Nauru
NPL Nepal
NLD Netherlands (Kingdom of the) | Netherlands
NZL New Zealand
NIC Nicaragua
NER Niger
NGA Nigeria
MKD North Macedonia
NOR Norway
OMN Oman
PAK Pakistan
PLW Palau
PAN Panama
PNG Papua New Guinea
PRY Paraguay
PER Peru
PHL Philippines
POL Poland
PRT Portugal
QAT Qatar
KOR Republic of Korea
MDA Republic of Moldova | Moldova
ROU Romania
RUS Russian Federation | Russia
RWA Rwanda
KNA Saint Kitts and Nevis
LCA Saint Lucia
VCT Saint Vincent and the Grenadines | Saint Vincent
WSM Samoa
SMR San Marino
STP Sao Tome and Principe
SAU Saudi Arabia
SEN Senegal
SRB Serbia
SYC Seychelles
SLE Sierra Leone
SGP Singapore
SVK Slovakia
SVN Slovenia
SLB Solomon Islands
SOM Somalia
ZAF South Africa
SSD South Sudan
ESP Spain
LKA Sri Lanka
SDN Sudan
SUR Suriname
SWE Sweden
CHE Switzerland
SYR Syrian Arab Republic | Syria
TJK Tajikistan
THA Thailand
TLS Timor-Leste
TGO Togo
TON Tonga
TTO Trinidad and Tobago
TUN Tunisia
TUR Türkiye
TKM Turkmenistan
TUV Tuvalu
UGA Uganda
UKR Ukraine
ARE United Arab Emirates | UAE
GBR United Kingdom of Great Britain and Northern Ireland | United Kingdom
TZA United Republic of Tanzania | Tanzania
USA United States of America | United States
URY Uruguay
UZB Uzbekistan
VUT Vanuatu
VEN Venezuela (Bolivarian Republic of) | Venezuela
VNM Viet Nam
YEM Yemen
ZMB Zambia
ZWE Zimbabwe
"""
"""English names as the United Nations writes them, and shorter ones after a bar."""


def names() -> dict[str, tuple[str, str]]:
    """Name and short name by code, in the order in which the roll is called."""
    found = {}
    for line in NAMES.strip().splitlines():
        full, _, short = line[4:].partition("|")
        found[line[:3]] = (full.strip(), short.strip() or full.strip())
    return dict(sorted(found.items(), key=lambda item: _folded(item[1][0])))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFD", name).encode("ascii", "ignore").decode()
    return plain.casefold()


def rows_of(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """Rows of a table, packed or not."""
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as file
    ):
        return list(csv.DictReader(file, delimiter=delimiter))


def ideal_points(path: Path) -> dict[str, tuple[int, int]]:
    """Latest ideal point within :data:`YEARS` in hundredths, and its year."""
    found: dict[str, tuple[int, int]] = {}
    for row in rows_of(path, "\t"):
        year = int(row["year"])
        code = {"YUG": "SRB", "ROM": "ROU"}.get(row["iso3c"], row["iso3c"])
        if year in YEARS and row["IdealPointFP"] and year > found.get(code, (0, 0))[1]:
            found[code] = (round(float(row["IdealPointFP"]) * 100), year)
    return found


def habits(rollcalls: Path, votes: Path) -> dict[str, Counter[str]]:
    """By State: how often it was ``in``, ``out``, said ``no``, ``abstain``, ``alone``."""
    few = {
        row["rcid"]: int(row["n_no"]) <= FEW
        for row in rows_of(rollcalls)
        if int(row["session"]) in RECENT
    }
    found: dict[str, Counter[str]] = {}
    for row in rows_of(votes):
        rcid = row.pop("rcid")
        if rcid in few:
            for code, vote in row.items():
                _count(found.setdefault(code, Counter()), vote, alone=few[rcid])
    return found


def _count(counts: Counter[str], vote: str, *, alone: bool) -> None:
    if vote == "8":
        counts["out"] += 1
    elif vote in ("1", "2", "3"):
        counts["in"] += 1
        counts["no"] += vote == "3"
        counts["abstain"] += vote == "2"
        counts["alone"] += vote == "3" and alone


def share(part: int, whole: int) -> int:
    """Basis points, rounded down; 0 of nothing."""
    return part * 10000 // whole if whole else 0


HEADER = """\
# Members of the United Nations: names, regional groups, memberships, habits of voting.
# Made by tools/make_states.py; sources, licences and known faults: SOURCES.md beside this.
# ideal: ideal point in hundredths, of ideal_year.  attended, alone, votes_no, abstains:
# basis points over the roll calls of sessions 71 to 75 of the General Assembly.
"""


def main() -> None:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    for name in ("meta", "ideal", "rollcalls", "votes"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    chosen = parser.parse_args()
    meta = {row["iso3"]: row for row in rows_of(chosen.meta)}
    ideal = ideal_points(chosen.ideal)
    counted = habits(chosen.rollcalls, chosen.votes)
    sys.stdout.write(HEADER)
    out = csv.writer(sys.stdout, lineterminator="\n")
    columns = "iso3 iso2 name short region blocs ideal ideal_year attended alone votes_no"
    out.writerow([*columns.split(), "abstains"])
    for code, (name, short) in names().items():
        row, counts = meta[code], counted[code]
        blocs = " ".join(b for b in BLOCS if row[b] == "1")
        region = REGIONS.get(row["un_group"], "none")
        place, year = ideal.get(code, ("", ""))
        shares = [share(counts[k], counts["in"]) for k in ("alone", "no", "abstain")]
        attended = share(counts["in"], counts["in"] + counts["out"])
        out.writerow(
            [code, row["iso2"], name, short, region, blocs, place, year, attended, *shares]
        )


if __name__ == "__main__":
    main()
