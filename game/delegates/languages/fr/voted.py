"""French: how delegations explain a vote; how it is filled in is told with the rest."""

from __future__ import annotations

VOTED: dict[str, tuple[str, ...]] = {
    "vote-line": (
        "Nous avons voté {stand} {subject} pour une seule raison : {line}.",
        "{subject} : il n'y avait rien à peser pour nous, car {line}. Nous avons voté {stand}.",
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
        "{subject} : nous avons voté {stand}, et nous le referions.",
        "{subject} : ce qui y est dit a décidé de notre vote, qui fut {stand}.",
        "Notre vote {stand} {subject} tient à son contenu, et à lui seul.",
        "Personne n'a eu à nous convaincre de voter {stand} {subject}.",
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
        "Notre vote {stand} {subject} a été décidé dans notre capitale, pour des raisons que nous n'avons pas exposées ici.",
        "{subject} : notre capitale nous a fait voter {stand}, et nous n'en avons pas dit ici les raisons.",
    ),
    "vote-unforeseen-said": (
        "{subject} : tout bien pesé, davantage plaidait pour un autre vote ; notre capitale s'en est tenue à ce que nous en avons dit ici, et nous avons voté {stand}.",
        "{subject} : ce que nous en avons dit ici a pesé dans notre capitale plus que tout le reste, et nous avons voté {stand}.",
    ),
    "vote-unforeseen-argued": (
        "{subject} : tout bien pesé, davantage plaidait pour un autre vote ; notre capitale s'en est tenue à ce que nous avons soulevé sur un point ({point}), et nous avons voté {stand}.",
        "{subject} : un point que nous avons soulevé ({point}) a pesé dans notre capitale plus que tout le reste, et nous avons voté {stand}.",
    ),
    "abstain-unforeseen-said": (
        "{subject} : tout bien pesé, davantage plaidait pour prendre parti ; pour ce que nous en avons dit ici, notre capitale nous a fait nous abstenir.",
    ),
    "abstain-unforeseen-argued": (
        "{subject} : tout bien pesé, davantage plaidait pour prendre parti ; pour ce que nous avons soulevé sur un point ({point}), notre capitale nous a fait nous abstenir.",
    ),
    "abstain-unforeseen": (
        "{subject} : nous nous sommes abstenus parce que notre capitale l'a demandé, pour des raisons que nous n'avons pas exposées ici.",
        "{subject} : notre capitale nous a fait rester à l'écart, et nous n'en avons pas dit ici les raisons.",
    ),
    "vote-whole": (
        "Nous avons voté {stand} l'ensemble du projet, pour une raison surtout : {subject}.",
        "Notre vote {stand} l'ensemble du projet tient à un point : {subject}.",
        "Nous avons voté {stand} l'ensemble du projet en pensant à un point : {subject}.",
        "Un point a décidé de notre vote {stand} l'ensemble du projet : {subject}.",
    ),
    "vote-whole-most": (
        "Nous avons voté {stand} l'ensemble du projet, et un point a pesé le plus : {subject}.",
        "De tout ce qui parlait pour notre vote {stand} l'ensemble du projet, un point a pesé le plus : {subject}.",
        "Dans notre vote {stand} l'ensemble du projet rien n'a pesé plus que ce point : {subject}.",
        "Nous avons voté {stand} l'ensemble du projet, et la première de nos raisons est celle-ci : {subject}.",
    ),
    "because-nearer": (
        "Avec {subject}, ceci se rapprochait de ce qu'il faut à {name} : {issue}.",
        "{subject} : on s'y rapprochait de ce qu'il faut à {name} ({issue}).",
        "Ce qu'il faut à {name} était plus proche avec {subject} ({issue}).",
    ),
    "because-farther": (
        "Avec {subject}, ceci s'éloigne de ce qu'il faut à {name} : {issue}.",
        "{subject} : on s'y éloigne de ce qu'il faut à {name} ({issue}).",
        "Ce qu'il faut à {name} est plus loin avec {subject} ({issue}).",
    ),
    "vote-interest-counted": (
        "{subject} : {count} ont voté {stand}, et nous en étions.",
        "{subject} : avec {others} autres nous avons voté {stand}.",
        "Nous sommes de ceux, {count} en tout, qui ont voté {stand} {subject}.",
    ),
    "vote-interest-said": (
        "Notre vote {stand} {subject} découle de ce que nous en avons dit.",
        "Personne n'aura été surpris de notre vote {stand} {subject}.",
        "Nous avons parlé comme nous avons voté : {stand} {subject}.",
        "{subject} : la salle savait où nous en étions, et nous avons voté {stand}.",
    ),
    "vote-interest-alone": (
        "{subject} : nous avons été seuls à voter {stand}, et nous le serions encore.",
        "Personne d'autre n'a voté {stand} {subject} ; nous n'en sommes pas moins sûrs.",
    ),
    "vote-closed": (
        "Nous avons voté contre {subject} pour laisser le texte clos : ce que cela change est peu pour nous.",
        "Notre vote contre {subject} ne portait pas sur le fond : ce qu'on rouvre une fois se rouvre encore.",
    ),
    "vote-closed-settled": (
        "Nous avons voté contre {subject} : c'est rouvrir ce que cette salle avait réglé.",
    ),
    "because-closed": (
        "Mieux vaut pour nous laisser le texte clos : ce que cela change est peu.",
        "Ce qu'on rouvre une fois se rouvre encore.",
    ),
    "because-closed-settled": (
        "C'est rouvrir ce que cette salle avait réglé.",
    ),
    "because-close": (
        "Cela a tenu à peu : ce que cela apporte et ce que cela coûte se valent à peu près pour nous.",
        "Peu de chose en change pour nous, dans un sens ou dans l'autre.",
    ),
    "because-company": (
        "Ceux qui sont derrière nous sont proches, et nous votons rarement à part.",
        "Nous sommes allés avec ceux avec qui nous votons d'ordinaire.",
    ),
    "because-strangers": (
        "Les auteurs votent rarement comme nous.",
        "Personne de proche de nous n'était derrière.",
    ),
    "because-capital": (
        "Notre capitale avait ses raisons, que nous n'avons pas exposées ici.",
        "Ainsi en a décidé notre capitale, pour des raisons que nous n'avons pas exposées ici.",
    ),
    "because-capital-argued": (
        "Notre capitale s'en est tenue à ce que nous avons soulevé sur un point : {point}.",
        "Un point que nous avons soulevé a pesé dans notre capitale plus que tout le reste : {point}.",
    ),
    "because-whole": (
        "Un point a décidé pour nous : {subject}.",
        "Nous pensions à un point par-dessus tout : {subject}.",
    ),
    "because-whole-most": (
        "Ce qui a pesé le plus pour nous : {subject}.",
        "Rien n'a pesé plus pour nous que ce point : {subject}.",
    ),
    "abstain-group": (
        "{subject} : nous nous sommes abstenus avec les nôtres, comme convenu ({bloc}).",
        "{subject} : notre abstention est une abstention commune ({bloc}).",
    ),
    "abstain-promise": (
        "{subject} : nous nous sommes abstenus pour aller au-devant d'autres.",
        "{subject} : nous sommes allés au-devant d'autres, et restés à l'écart.",
    ),
    "abstain-near-yes": (
        "Nous avons été près de voter pour : ce que cela nous apporte est à peine plus que rien.",
        "Cela a tenu à peu, et un vote pour n'aurait surpris personne dans notre capitale.",
        "Un peu plus pour nous, et nous aurions voté pour.",
        "Ce que cela nous apporte reste juste en deçà de ce qui nous fait voter pour un texte.",
    ),
    "abstain-near-no": (
        "Nous avons été près de voter contre : ce que cela nous prend est à peine plus que rien.",
        "Cela a tenu à peu, et nous aurions aussi bien pu voter contre.",
        "Un peu plus encore, et nous aurions voté contre.",
    ),
    "abstain-friends": (
        "Sur le seul fond nous aurions été contre ; ceux qui sont derrière nous sont proches.",
        "Nous ne tenons pas à voter contre ceux qui sont derrière.",
    ),
    "abstain-rivals": (
        "Sur le seul fond nous aurions pu être pour ; ceux qui sont derrière votent rarement comme nous.",
        "Nous aurions pu voter pour, venant d'autres.",
    ),
    "abstain-objected": (
        "Nous avions fait objection, et ne votons pas pour ce à quoi nous avons objecté.",
        "Qui a fait objection à un texte ne se retourne pas pour voter en sa faveur.",
    ),
    "vote-unforeseen-spoken": (
        "Ce que nous avons dit ici plaidait pour un autre vote ({subject}) ; notre capitale avait ses raisons, et nous avons voté {stand}.",
    ),
    "abstain-unforeseen-spoken": (
        "Ce que nous en avons dit plaidait pour un autre vote ({subject}) ; notre capitale nous a fait rester à l'écart.",
    ),
}  # fmt: skip
