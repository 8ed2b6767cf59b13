"""French: what delegations say of offers, and the deeds that they consist of."""

from __future__ import annotations

DEALT: dict[str, tuple[str, ...]] = {
    "deal-line": ("{ask} franchirait une ligne que nous avons tracée : {line}",),
    "deal-stops": (
        "nous ne laissons pas passer le texte tel quel, et ne pouvons donner {ask}",
    ),
    "deal-bloc": ("notre groupe a arrêté une autre ligne, et {ask} la romprait",),
    "deal-owed": ("vous avez déjà notre parole : {ask}",),
    "deal-bound": ("nous ne sommes pas libres sur cette question",),
    "deal-circular": ("{ask} contre la même chose n'est pas un échange",),
    "deal-idle": ("il n'y aura pas de vote là-dessus, et {give} ne vaut rien",),
    "deal-own": ("c'est notre propre texte, et {ask} irait à son encontre",),
    "deal-defended": (
        "{ask} irait contre ce que nous défendons (sujet : {loss}), et cela n'est pas à vendre",
    ),
    "deal-name": (
        "nous signons ce pour quoi nous voterions, et ce n'est pas le cas ici : {ask}",
    ),
    "deal-rival": ("nous avons là une rédaction à nous, et {ask} lui barrerait la route",),
    "deal-free": (
        ("nous gagnons avec {give} (sujet : {gain}), et ceci ne nous coûte rien : {ask}"),
    ),
    "deal-good": (
        (
            "nous gagnons plus avec {give} (sujet : {gain}) que nous ne perdons avec "
            "{ask} (sujet : {loss})"
        ),
    ),
    "deal-meets": (
        "nous ne gagnons pas plus avec {give} (sujet : {gain}) que nous ne perdons avec {ask} (sujet : {loss}), et nous faisons un pas vers vous",
    ),
    "deal-meets-there": (
        "nous ne gagnons pas plus avec {give} que nous ne perdons avec {ask} (sujet : {gain}), et nous faisons un pas vers vous",
    ),
    "deal-trust": ("une promesse que vous aviez faite n'a pas été tenue",),
    "deal-nothing": ("{give} ne nous apporte rien (sujet : {gain})",),
    "deal-words": (
        "{give} : ces mots ne touchent aucune question, et nous ne donnons rien pour eux",
    ),
    "deal-kept": ("{give} : nous l'attendons de vous de toute façon, ce n'est pas un don",),
    "deal-little": (
        (
            "nous gagnerions avec {give} (sujet : {gain}), mais trop peu pour nous lier "
            "par {ask}"
        ),
    ),
    "deal-near": (
        (
            "c'est proche : nous gagnons avec {give} (sujet : {gain}), mais pas assez "
            "pour ce que nous perdons avec {ask} (sujet : {loss})"
        ),
    ),
    "deal-dear": (
        (
            "nous perdrions plus avec {ask} (sujet : {loss}) que nous ne gagnons avec "
            "{give} (sujet : {gain})"
        ),
    ),
    "deal-good-there": (
        ("nous gagnons plus avec {give} que nous ne perdons avec {ask} (sujet : {gain})"),
    ),
    "deal-near-there": (
        (
            "c'est proche : nous gagnons avec {give} (sujet : {gain}), mais nous "
            "perdons davantage avec {ask}"
        ),
    ),
    "deal-dear-there": (
        ("nous perdrions plus avec {ask} que nous ne gagnons avec {give} (sujet : {loss})"),
    ),
    "deal-name-dear": (
        (
            "nous gagnons avec {give} (sujet : {gain}), mais il faut davantage pour que nous "
            "signions en public"
        ),
    ),
    "deal-gone": ("{give} ne vaut plus rien une fois le texte retiré",),
    "deal-near-each": (
        (
            "c'est proche : {each} ; nous gagnons avec {give} (sujet : {gain}), mais "
            "pas assez pour le tout"
        ),
    ),
    "deal-dear-each": (
        "{each} ; en tout, plus que nous ne gagnons avec {give} (sujet : {gain})",
    ),
    "deal-cost-much": ("{ask} nous coûterait beaucoup (sujet : {loss})",),
    "deal-cost-little": ("{ask} nous coûterait un peu (sujet : {loss})",),
    "deal-cost-none": ("{ask} ne nous coûterait rien",),
    "deed-vote-yes": ("un vote pour {target}",),
    "deed-vote-no": ("un vote contre {target}",),
    "deed-vote-abstain": ("une abstention sur {target}",),
    "deed-vote-absent": ("une chaise vide au vote sur {target}",),
    "deed-co-sponsor": ("une signature sous {target}",),
    "deed-withdraw": ("le retrait de {target}",),
    "deed-let-go": ("l'abandon d'un vote sur {target}",),
    "deed-let-stand": ("le maintien de {target}",),
    "deed-no-objection": ("le silence sur {target}",),
}
