"""French: what delegations say of a decision once it is taken; how it is filled in is told with the rest."""

from __future__ import annotations

AFTER: dict[str, tuple[str, ...]] = {
    "proceed": (
        "Nous proposons que la salle procède à l'adoption du texte : le consensus ne se définit pas comme un veto de quelques-uns.",
        "Quelques voix ne devraient pas défaire le travail de toutes les autres, et nous proposons de procéder.",
    ),
    "elsewhere": (
        "Ce que cette salle ne peut adopter, nous le porterons plus loin : {forum}.",
        "Le texte ne s'arrête pas ici. Nous le porterons devant un autre organe : {forum}.",
    ),
    "vote-line": (
        "Nous avons voté {stand} {subject} pour une seule raison : {line}.",
        ("{subject} : il n'y avait rien à peser pour nous, car {line}. "
        "Nous avons voté {stand}."),
    ),
    "vote-bloc": (
        "Nous avons voté {stand} {subject} avec les nôtres, dont c'était la ligne ({bloc}).",
        "Notre vote {stand} {subject} est un vote commun ({bloc}).",
        "{subject} : une ligne avait été convenue ({bloc}), et nous avons voté {stand}.",
        "{subject} : ce qui avait été décidé ensemble ({bloc}) liait aussi notre vote.",
    ),
    "vote-apart": (
        "Nous avons voté {stand} {subject}, à part ({bloc}).",
        "{subject} : nous n'avons pas suivi notre groupe ({bloc}) et avons voté {stand}.",
    ),
    "abstain-apart": (
        "{subject} : nous n'avons pas suivi notre groupe ({bloc}) et nous sommes abstenus.",
        "{subject} : nous nous sommes abstenus, à part ({bloc}).",
    ),
    "vote-promise": (
        "Nous avons voté {stand} {subject} pour aller au-devant d'autres, et non pour ce que cela change.",
        "{subject} : nous sommes allés au-devant d'autres délégations et avons voté {stand}.",
        "Notre vote {stand} {subject} était un geste envers d'autres, et nous nous y tenons.",
        "D'autres avaient plus besoin de notre vote {stand} {subject} que nous d'un autre.",
    ),
    "vote-broken": (
        "{subject} : nous serions allés plus loin au-devant d'autres et ne l'avons pas pu ; nous avons voté {stand}.",
        "{subject} : nous avons pesé jusqu'au bout, le fond a décidé, et nous avons voté {stand}.",
    ),
    "vote-close": (
        "Notre vote {stand} {subject} a tenu à peu : ce que cela nous apporte et ce que cela nous coûte se valent à peu près.",
        "Nous avons voté {stand} {subject}, et aurions aussi bien pu nous abstenir : peu de chose en change pour nous.",
        "{subject} : il nous a fallu du temps pour décider, et nous avons voté {stand}.",
    ),
    "vote-company": (
        "Nous avons voté pour {subject} avec celles et ceux avec qui nous votons d'ordinaire.",
        "{subject} : nous votons rarement à part de celles et ceux qui l'ont proposé, et nous avons voté pour.",
        "{subject} : ceux qui sont derrière nous sont proches, et nous avons voté avec eux.",
    ),
    "vote-strangers": (
        "Nous avons voté contre {subject}, dont les auteurs votent rarement comme nous.",
        "{subject} : personne de proche de nous n'était derrière, et nous avons voté contre.",
    ),
    "vote-interest": (
        "C'est le fond qui a dicté notre vote {stand} {subject}.",
        "Notre vote {stand} {subject} découle de ce que nous disons depuis le début.",
        "{subject} : nous avons voté {stand}, et nous le referions.",
        "Personne n'aura été surpris de notre vote {stand} {subject}.",
    ),
    "vote-too-far": (
        "{subject} : nous avons voté contre ce qui va dans notre sens, et plus loin que nous ne pouvons aller.",
        "{subject} : nous aurions suivi un pas plus court.",
    ),
    "vote-reopening": (
        "Nous avons voté contre {subject}, bien que nous demandions quelque chose de tel.",
        "Notre vote contre {subject} était un vote pour l'ensemble du texte.",
    ),
    "vote-abstain": (
        "{subject} : nous nous sommes abstenus.",
        "{subject} : nous n'avons pris aucun parti.",
        "{subject} : nous sommes restés à l'écart.",
        "{subject} : nous n'étions ni pour ni contre.",
    ),
    "abstain-torn": (
        "Le but en est en partie le nôtre, et le prix en était l'équilibre du texte.",
        "Il y avait pour nous des raisons de part et d'autre.",
        "Nous aurions pu plaider pour, et plaider contre.",
        "On nous y donnait d'une main ce qu'on nous prenait de l'autre.",
    ),
    "abstain-torn-strike": (
        "Nous ne pouvions ni défendre la rédaction actuelle ni voter sa suppression.",
        "Le but en est en partie le nôtre, et le prix en était l'équilibre du texte.",
    ),
    "abstain-even": (
        "Ce que cela nous apporterait et ce que cela nous coûterait se valent à peu près.",
        "Trop peu de chose en changerait pour nous, dans un sens ou dans l'autre.",
        "Ni un côté ni l'autre ne pèse assez pour nous.",
    ),
    "abstain-whole-even": (
        "Nous nous sommes abstenus sur l'ensemble du projet : ce qu'il nous donne et ce qu'il nous demande se valent à peu près.",
        "Nous n'avons pas pris parti sur l'ensemble du projet, qui pour nous vaut à peu près l'absence de texte.",
        "Pour nous, il y a peu entre ce projet et aucun texte, et nous sommes restés à l'écart.",
    ),
    "vote-unforeseen": (
        ("Notre vote {stand} {subject} a été décidé dans notre capitale, pour des raisons que nous "
        "n'avons pas exposées ici."),
        ("Ce que nous avons dit ici plaidait pour un autre vote ({subject}) ; notre capitale avait "
        "ses raisons, et nous avons voté {stand}."),
    ),
    "abstain-unforeseen": (
        ("{subject} : nous nous sommes abstenus parce que notre capitale l'a demandé, pour des "
        "raisons que nous n'avons pas exposées ici."),
        ("{subject} : notre capitale nous a fait rester à l'écart, et nous n'en avons pas dit ici "
        "les raisons."),
    ),
    "vote-whole": (
        "Nous avons voté {stand} l'ensemble du projet, pour une raison surtout : {subject}.",
        "Notre vote {stand} l'ensemble du projet tient à un point : {subject}.",
        "Nous avons voté {stand} l'ensemble du projet en pensant à un point : {subject}.",
        "Un point a décidé de notre vote {stand} l'ensemble du projet : {subject}.",
    ),
    "vote-whole-abstain": (
        "Nous nous sommes abstenus sur l'ensemble du projet, pour une raison : {subject}.",
        "Notre abstention sur l'ensemble du projet tient à un point : {subject}.",
        "Nous sommes restés à l'écart sur l'ensemble du projet à cause d'un point : {subject}.",
    ),
    "because-nearer": (
        "Avec {subject}, ceci se rapprochait de ce qu'il faut à {name} : {issue}.",
        "{subject} : on s'y rapprochait de ce qu'il faut à {name} ({issue}).",
        "Ce qu'il faut à {name} était plus proche avec {subject} ({issue}).",
    ),
    "because-farther": (
        "Avec {subject}, ceci se serait éloigné de ce qu'il faut à {name} : {issue}.",
        "{subject} : on s'y serait éloigné de ce qu'il faut à {name} ({issue}).",
        "Ce qu'il faut à {name} aurait été plus loin avec {subject} ({issue}).",
    ),
    "dissociate": (
        "{subject} : nous nous dissocions ; {line}.",
        "Le texte a été adopté, et ceci ne l'a pas été par nous ({subject}) : {line}.",
        "Ce qui a été décidé ici ({subject}) ne l'a pas été en notre nom : {line}.",
    ),
    "dissociate-consensus": (
        "Nous n'avons pas rompu le consensus, et ce point n'en est pas ({subject}) : {line}.",
        "Nous avons laissé passer le texte, sans pouvoir faire nôtre ce point ({subject}) : {line}.",
        "Que nul ne prenne notre silence sur l'ensemble pour un assentiment à ce point ({subject}) : {line}.",
    ),
    "reserve": (
        "{subject} : notre réserve demeure, et nous demandons qu'il en soit pris acte.",
        "{subject} : nous réservons notre position.",
        "Nous demandons qu'il soit pris note de notre réserve ({subject}).",
    ),
    "reserve-consensus": (
        "{subject} : nous nous sommes joints au consensus et réservons notre position.",
        "Notre silence sur l'ensemble ne vaut pas consentement sur ce point ({subject}).",
        "Nous avons rejoint le consensus, en gardant une réserve ({subject}).",
    ),
    "interpret": (
        "Nous lisons cette partie du texte ({subject}) comme laissant place à ces mots : “{words}”.",
        "Le texte ({subject}) n'exclut pas ce que nous aurions écrit : “{words}”. Nous le lisons ainsi.",
        "Notre lecture ({subject}) comprend ce qui n'y est pas dit : “{words}”.",
    ),
    "welcome-changed-consensus": (
        "{subject} : la nouvelle rédaction nous a décidés à nous joindre au consensus.",
        "Nous avons pu nous joindre au consensus, un point ayant été récrit : {subject}.",
        "{subject} : sans la nouvelle rédaction nous ne serions pas de ce consensus.",
    ),
    "welcome-changed": (
        "Un point se lit maintenant de façon que nous puissions recommander le texte : {subject}.",
        "Nous saluons l'adoption, et une nouvelle rédaction par-dessus tout : {subject}.",
        "Nous étions venus pour qu'un point change en ce jour : {subject}.",
    ),
    "welcome-consensus": (
        "{subject} : voilà ce qui nous a décidés à nous joindre au consensus.",
        "Un point est resté jusqu'au bout, et nous sommes de ce consensus : {subject}.",
        "Nous nous sommes joints au consensus parce qu'un point a tenu : {subject}.",
    ),
    "welcome": (
        "C'est un texte que nous pouvons recommander chez nous, pour une raison : {subject}.",
        "Nous saluons l'adoption, et un point par-dessus tout : {subject}.",
        "Nous étions venus pour qu'un point traverse cette journée intact : {subject}.",
    ),
}  # fmt: skip
