"""French: what the Chair says in ruling, and delegations in reply."""

from __future__ import annotations

RULED: dict[str, tuple[str, ...]] = {
    "informals-objection": (
        "{who} s’oppose à {subject} : voyons si l’on peut y répondre.",
    ),
    "informals-objections": (
        "il y a eu des objections à {subject} : voyons si l’on peut y répondre.",
    ),
    "voted-down-every": (
        (
            "chaque changement a été rejeté séparément. La proposition est antérieure, et l’ensemble "
            "est une autre question ; la salle est saisie de {subject} comme déposé."
        ),
    ),
    "voted-down-part": (
        (
            "une partie a été rejetée séparément. La proposition est antérieure, et l’ensemble est "
            "une autre question ; la salle est saisie de {subject} comme déposé."
        ),
    ),
    "voted-down-back": (
        (
            "ce qui était demandé a été rejeté séparément, et rien n’indique que la salle accepte "
            "l’ensemble : la présidence retire {subject}."
        ),
    ),
    "informals-short": (
        "il manque quelques voix à {subject} : voyez si l’on peut y remédier.",
    ),
    "ruling-uncontested": ("personne ne s'y oppose.",),
    "ruling-left": ("le règlement s'en remet à la présidence.",),
    "ruling-unsupported": ("elle n'est pas appuyée.",),
    "ruling-notice": ("les textes sont connus de tous.",),
    "ruling-notice-late": (
        "les textes sont connus de tous, et personne ne s'est opposé à ceux venus depuis.",
    ),
    "reply-granted": (
        "on a parlé contre ce texte ({who} ; {subject}), il peut être répondu.",
    ),
    "reply-named": ("on a parlé de cette délégation ({who} ; {name}), qui peut répondre.",),
    "reply-refused": (
        (
            "personne n'a parlé contre cette délégation ({name}) ni contre un texte à elle : il n'y a "
            "rien à quoi répondre."
        ),
    ),
    "order-free": ("aucun autre amendement à ces mots ne vient avant.",),
    "order-refused": (
        (
            "{other} s'écarte plus du texte que {subject}, et ce qui s'écarte le plus est mis aux voix "
            "d'abord."
        ),
    ),
    "order-tabled": ("{other} a été déposé avant {subject}, et est mis aux voix avant.",),
    "point-vote": ("le vote se déroule selon le règlement, et se poursuit.",),
    "point-call": ("qui s'oppose peut le dire tant que je le demande.",),
    "point-floor": ("la parole a été donnée à son tour ({name}).",),
    "point-off": ("la question est tranchée : on peut expliquer, non débattre.",),
    "point-consensus": (
        (
            "il y a eu des objections, et où il y en a une il n'y a pas de consensus, si nombreux "
            "que soient ceux qui sont pour."
        ),
    ),
    "point-on": ("la déclaration ({name}) portait sur ce dont la salle est saisie.",),
    "point-near": ("on ne sait personne qui s'oppose ; on peut encore essayer.",),
    "point-exhausted": ("des délégations s'opposeraient, et l'attente n'y a rien changé.",),
    "point-notice": (
        (
            "le règlement me permet d'examiner ce qui n'a pas été déposé la veille, et ces textes sont "
            "connus de tous."
        ),
    ),
    "point-stage-cut": (
        "le programme donnait aux consultations plus du double de ce temps.",
    ),
    "point-stage": ("le programme de la journée a été suivi.",),
    "point-twice": ("{subject} demande ce que {other} demande déjà.",),
    "point-late": (
        (
            "{subject} a été déposé quand on décidait déjà ; le règlement veut les textes avant, et "
            "un texte aussi tardif n'est examiné que si personne ne s'y oppose."
        ),
    ),
    "point-in-time": (
        "{subject} a été déposé avant que l'on commence à décider, et est recevable.",
    ),
    "point-fits": ("rien de ce qui a été adopté ne s'y oppose : {subject}.",),
    "point-excluded": ("ce qui a été adopté ne laisse ici rien à décider : {subject}.",),
    "point-aside": (
        "ses auteurs ne l'ont pas retiré, et l'un d'eux veut qu'il soit mis aux voix : {subject}.",
    ),
    "point-left": ("personne n'a demandé que ce soit mis aux voix : {subject}.",),
    "point-decided": ("la salle a décidé, et elle seule revient sur une décision.",),
    "point-motion": ("{subject} : il en a été traité selon le règlement.",),
    "point-none": ("je ne vois pas de règle qui ait été enfreinte.",),
    "reply": (
        "En réponse à ce qui a été dit ({who}) : {subject} n'était pas ce qu'on en a dit.",
        "Ce qui a été dit ({who}) sur {subject} ne reste pas sans réponse.",
        "On a parlé contre ce texte ({who} ; {subject}) ; nous en répondons.",
    ),
    "reply-stands": (
        "Nous déposerions de nouveau {subject}.",
        "La salle a décidé sur {subject} ; notre avis n'a pas changé.",
    ),
}
"""Reasons for rulings, which begin as a sentence does, and the words of a reply."""
