"""French: how the reasons of delegations are told."""

from __future__ import annotations

EXPLAINED: dict[str, str] = {
    "yes": "oui",
    "no": "non",
    "abstain": "abstention",
    "absent": "absence",
    "would-yes": "voterait oui",
    "would-no": "voterait non",
    "would-abstain": "s’abstiendrait",
    "would-absent": "ne serait pas là",
    "would-silent": "garderait le silence",
    "would-object": "s’opposerait",
    "silent": "le silence",
    "object": "une objection",
    "under 1 %": "moins de 1 %",
    "over 99 %": "plus de 99 %",
    "own": "{name} (vous), sur {subject} : {would}, sûr à {sure}.",
    "own-named": "{name} : {would}, sûr à {sure}.",
    "other": "{name}, sur {subject} : vous pensez qu’elle {would}, sûr à {sure}.",
    "voted-yes": "a voté oui",
    "voted-no": "a voté non",
    "voted-abstain": "abstention",
    "voted-absent": "aucun suffrage",
    "voted-silent": "aucune objection",
    "voted-broke": "silence rompu",
    "own-voted": "{name} (vous), sur {subject} : {voted} ; à la mise aux voix, le plus "
    "probable était : {choice}, {sure}.",
    "own-voted-named": "{name} : {voted} ; à la mise aux voix, le plus probable était : "
    "{choice}, {sure}.",
    "other-voted": "{name}, sur {subject} : {voted} ; à la mise aux voix, vous attendiez : "
    "{choice}, sûr à {sure}.",
    "line-is": "{subject} : la ligne de {bloc} est : {choice}.",
    "line-free": "{subject} : personne ne dit de ligne de {bloc}, dont les membres votent comme "
    "ils l’entendent.",
    "bloc-voice": "Compte {members} membres ; parle en son nom : {name}.",
    "bloc-voiceless": "Compte {members} membres ; personne ne parle en son nom.",
    "bloc-leans": "De ses membres, pensez-vous, {yes} penchent pour le oui et {no} pour le "
    "non ; {neither} pour aucun.",
    "bloc-agrees": "Il y a une ligne quand ceux qui penchent du même côté ont {support} du "
    "poids ; chacun pèse autant qu’il y tient, et celui à qui c’est égal d’autant moins que le "
    "bloc est uni.",
    "bloc-follows": "Suivent une ligne dite : {follow} des membres ; les autres la rompent au "
    "grand jour.",
    "bloc-broke": "Sur {subject}, la ligne était : {choice} ; rompue par : {names}.",
    "bloc-parted": "Sur {subject}, la plupart ont répondu : {choice} ; sauf : {names}.",
    "line-told": "La ligne de {bloc} est : {choice}.",
    "speaks-for": "Parle au nom de {bloc} ({members} membres).",
    "line-expected": "{subject} : vous attendez de {bloc} cette ligne : {choice}.",
    "line-open": "{subject} : vous n’attendez pas de ligne de {bloc}, dont les membres ne penchent "
    "pas d’un seul côté.",
    "line-broken": "La ligne de {bloc} était : {choice} ; rompue par {name}.",
    "nobody": "Personne ne siège à {name}.",
    "no-vote": "{name} : pas de voix.",
    "no-vote-arrears": "{name} : en retard de paiement, pas de voix.",
    "worth-change": "Adopté, le texte vaut {yes} de votre meilleur texte ; sinon {no}.",
    "worth-whole": "Le texte vaut {yes} de votre meilleur texte ; n’en avoir aucun, {no}.",
    "worth-change-named": "Adopté, le texte vaut {yes} de son meilleur texte ; sinon {no}.",
    "worth-whole-named": "Le texte vaut {yes} de son meilleur texte ; n’en avoir aucun, "
    "{no}.",
    "weighed": "Le changement rapporte {brings} ; rompre le texte qui tient coûte {costs} "
    ": {all} en tout.",
    "weighed-friends": "Le changement rapporte {brings} ; rompre le texte qui tient coûte "
    "{costs} ; qui le soutient pèse {friends} : {all} en tout.",
    "weighed-turned": "Un oui écarte le changement, qui rapporte {brings} ; rompre le texte "
    "qui tient coûte {costs} : {all} en tout pour un oui.",
    "weighed-turned-friends": "Un oui écarte le changement, qui rapporte {brings} ; rompre "
    "le texte qui tient coûte {costs} ; qui le soutient pèse {friends} : {all} en tout pour "
    "un oui.",
    "weighed-ends": "Rester sans texte rapporte {all}.",
    "band": "Entre -{band} et +{band}, une délégation s’abstient.",
    "own-text": "Vous l’avez présenté.",
    "own-text-named": "C’est un texte de {name}.",
    "own-motion": "Vous l’avez demandé.",
    "own-motion-named": "C’est une demande de {name}.",
    "own-line": "Ligne rouge : {line}",
    "own-promise": "Vous avez promis de voter : {choice}.",
    "own-promise-named": "Vote promis par {name} : {choice}.",
    "own-bloc": "La ligne de {bloc} est : {choice} ; {follow} la suivent.",
    "own-alone": "S’opposer seul vous coûterait {price} du texte ; selon vos instructions, "
    "une objection a {chance} de chances.",
    "own-alone-named": "S’opposer seule lui coûterait {price} du texte ; selon ses "
    "instructions, une objection a {chance} de chances.",
    "drawn": "Laissé à votre délégation, un tirage déciderait : oui {yes}, non {no}, "
    "abstention {abstain}.",
    "drawn-named": "Laissé à la délégation, un tirage déciderait : oui {yes}, non {no}, "
    "abstention {abstain}.",
    "drawn-away": "Laissé à votre délégation, un tirage déciderait : oui {yes}, non {no}, "
    "abstention {abstain}, absence {absent}.",
    "drawn-away-named": "Laissé à la délégation, un tirage déciderait : oui {yes}, non "
    "{no}, abstention {abstain}, absence {absent}.",
    "its-text": "Elle a présenté la proposition.",
    "its-motion": "Elle l’a demandé.",
    "its-line": "Ligne rouge publique : {line}",
    "its-promise": "Elle vous a promis de voter : {choice}.",
    "its-bloc": "Elle appartient à {bloc}, dont vous attendez une ligne commune : {choice}.",
    "its-worth-whole": "Vous pensez que le texte vaut {yes} de son meilleur texte pour elle ; "
    "n’en avoir aucun, {no}.",
    "its-worth": "Vous pensez que le changement lui rapporte {brings} d’une question, et que "
    "rompre le texte qui tient lui coûte {costs} : {all} en tout.",
    "its-worth-friends": "Vous pensez que le changement lui rapporte {brings} d’une question, "
    "que qui le soutient pèse {friends}, et que rompre le texte qui tient lui coûte {costs} : "
    "{all} en tout.",
    "its-worth-turned": "Vous pensez qu’un oui écarte un changement qui lui rapporte {brings} "
    "d’une question, et que rompre le texte qui tient lui coûte {costs} : {all} en tout pour "
    "un oui.",
    "its-worth-turned-friends": "Vous pensez qu’un oui écarte un changement qui lui rapporte "
    "{brings} d’une question, que qui le soutient pèse {friends}, et que rompre le texte qui "
    "tient lui coûte {costs} : {all} en tout pour un oui.",
    "its-worth-ends": "Vous pensez que rester sans texte lui rapporte {all}.",
    "its-band": "Au-dessus de +{band} en tout, elle voterait plutôt oui, au-dessous de -{band} "
    "plutôt non, entre les deux elle s’abstiendrait. Ce qu’elle pèse vraiment ne se voit pas, "
    "et chaque réponse a donc ses chances.",
    "its-chances": "Ses chances : oui {yes}, non {no}, abstention {abstain}, absence "
    "{absent}.",
    "its-chances-decided": "Ses chances : oui {yes}, non {no}, absence {absent}.",
    "stated": "elle l’a dit",
    "group": "son groupe l’a dit",
    "inferred": "déduit, non déclaré",
    "unknown": "On ne sait rien de ses positions.",
    "unplaced": "{issue} : aucune position connue.",
    "placed": "{issue} : place {place}, importance {salience} sur 100 ; {basis}{source}, "
    "sûr à {sure}.",
    "moved-here": "Ce qu’elle a dit et fait dans cette réunion la place maintenant à {place}, "
    "importance {salience} (déduit).",
    "placed-here": "{issue} : place {place}, importance {salience} sur 100 ; déduit de cette "
    "réunion, non déclaré, sûr à {sure}.",
    "shown-sponsors": "présente {about}",
    "shown-support": "s’est prononcée pour {about}",
    "shown-concern": "a exprimé des réserves sur {about}",
    "shown-red-line": "a tracé une ligne rouge à {about}",
    "shown-reservation": "a réservé sa position sur {about}",
    "shown-yes": "a voté oui sur {about}",
    "shown-no": "a voté non sur {about}",
    "shown-abstain": "s’est abstenue sur {about}",
    "line-at": "une ligne rouge à {about}",
    "in-meeting": "Dans cette réunion : {said}.",
    "objected-own": "Vous vous êtes opposé : {reason}.",
    "objected-own-named": "Objection de {name} : {reason}.",
    "objected": "Elle s’est opposée : {reason}.",
    "line-crossed": "Une ligne rouge absolue est franchie : {line}",
    "offer": "Elle dit : {gives} ; pour cela, {asks}.",
    "offer-waits": "{offer} attend encore la réponse de {name}.",
    "offer-made": "Vous comptez que ce que vous demandez vous rapporte {brings} d’une "
    "question, et que ce que vous donnez vous coûte {costs}.",
    "offer-status": "{name} : {offer}, {status}.",
    "offer-reason": "Sa raison : {reason}.",
    "offer-of": "{offer} de {name} : {status}.",
    "offer-weighed": "Elle vous rapporte {brings} d’une question et vous coûte {costs} ; "
    "il reste {left}, et vous voudriez {margin}.",
    "offer-lenient": "Moins que rien : le style, l’heure et le traitement reçu de {name} font accepter une petite perte.",
    "offer-barred": "De ce qu’elle demande, {ask} est exclu : sur {target}, votre vote le "
    "plus probable est {choice}, {sure}.",
    "offer-line": "Cela va contre votre propre ligne rouge : {line}",
    "offer-word": "Cela va contre {offer}, avec {name}, où vous donnez : {deed}.",
    "offer-owed": "Vous l'avez déjà promis à {name}, dans {offer} : {deed}.",
    "offer-released": "Ce que donnait {name} ne peut plus se faire, et rien n'est dû en échange.",
    "offer-words": "En mots : {reason}.",
    "offer-mine": "{offer} de {name} : {status}.",
    "would-accept": "vous accepteriez",
    "would-decline": "vous refuseriez",
    "accepted": "acceptée",
    "declined": "refusée",
    "withdrawn": "retirée",
    "lapsed": "devenue sans objet",
    "released": "sans obligation pour personne",
    "open": "en attente",
    "made-then": "Telle qu’était la salle à {time}, quand cela fut fait :",
    "chair-asks": "Elle demande si quelqu’un s’oppose à ceci, qu’elle croit peu contesté : "
    "{subject}.",
    "chair-asks-whole": "Elle demande si quelqu’un s’oppose : {subject}. Un texte auquel "
    "personne ne s’oppose se passe de vote.",
    "chair-put": "Elle a mis aux voix : {subject}.",
    "chair-put-asked": "Elle a mis aux voix : {subject}. L’ont demandé : {names}.",
    "chair-suspended": "La séance est suspendue, pour que les délégations négocient.",
    "chair-granted": "Elle a accordé à {name} : {motion}. Sa raison : {reason}.",
    "chair-refused": "Elle a refusé à {name} : {motion}. Sa raison : {reason}.",
    "chair-ruled": "Elle a décidé : {reason}.",
    "chair-tabled": "Elle a présenté {subject} ; `why {id}` en dit la raison.",
    "chair-agreed": "Elle a demandé si quelqu’un s’opposait : {subject}. Personne.",
    "chair-opposed": "Elle a demandé si quelqu’un s’opposait : {subject}. Objections : {names}.",
    "chair-silence": "Elle a mis sous silence : {subject}. Personne ne l’a rompu.",
    "chair-silence-broken": "Elle a mis sous silence : {subject}. Rompu par : {names}.",
    "chair-voted": "Elle a mis aux voix : {subject}.",
    "chair-left": "Elle n’a pas mis aux voix : {subject}.",
    "tabled-own": "Vous avez présenté {subject}.",
    "tabled": "Présenté par {name} : {subject}.",
    "tabled-mends": "Cela répare une ligne rouge : {line}",
    "tabled-brings": "Ce que cela vous rapporterait : {brings} d’une question.",
    "tabled-believed": "Ce que cela rapporterait à {name}, pensez-vous : {brings} d’une "
    "question.",
    "tabled-consensus": "Vous attendez {yes} pour et {no} contre. On ne vote pas ici : le "
    "texte est adopté si personne n’objecte.",
    "tabled-outlook": "D’après les chances de chacune, d’être absente aussi, vous "
    "attendez {yes} pour et {no} contre ; de ces voix il en faut {needed}.",
    "tabled-record": "Le compte rendu vous importe plus que l’humeur de la salle "
    "(insistance {insists}) : un vote perdu est voulu aussi.",
    "tabled-asks": "Elle demande un vote que peu pensent gagné : elle semble vouloir qu’il "
    "figure au compte rendu.",
    "asked": "Vote demandé par {name} : {subject}.",
    "let-go": "Renoncement de {name} au vote : {subject}.",
    "withdrew": "Retiré par {name} : {subject}.",
    "joined": "Nouvelle signature, celle de {name} : {subject}.",
    "left": "Signature retirée par {name} : {subject}.",
    "act-promised": "Elle l’avait promis à {name} : {offer}.",
    "tabled-package": "Il donne ce que d’autres veulent avec ce qu’elle veut ; ses parties "
    "tiennent ou tombent ensemble.",
    "bridge": "La présidence réunit ce qui répond à une querelle et pense que personne ne "
    "s’y opposera.",
    "bridge-losers": "Vous pensez que cela coûterait plus de {band} d’une question à : {losers}.",
    "bridge-nobody": "Vous ne connaissez personne à qui cela coûterait plus de {band} d’une "
    "question.",
    "bridge-outlook": "On l’essaie d’abord sans vote. Dans un vote, vous attendez {yes} pour et "
    "{no} contre, car qui y gagne ou perd peu peut voter l’un ou l’autre ; de ces voix il en "
    "faut {needed}.",
    "moved-own": "Vous avez présenté la motion : {motion}.",
    "moved": "Motion de {name} : {motion}.",
    "moved-roll-call": "Un vote par appel nominal met chaque nom au compte rendu sur "
    "{subject}.",
    "moved-recorded-vote": "Un vote enregistré met chaque nom au compte rendu sur "
    "{subject}.",
    "by-name-own-text": "La salle décide par là si {subject}, son propre texte, est mis aux "
    "voix ; à main levée, on ne saurait que les nombres.",
    "by-name-own-motion": "Elle l’a présentée elle-même, pour le compte rendu ; à main levée, "
    "on ne saurait que les nombres.",
    "moved-division": "Un vote séparé demande si {subject} est maintenu : vous attendez "
    "{yes} pour le supprimer et {no} pour le garder ; de ces voix il en faut {needed}.",
    "moved-no-action": "La non-décision met fin à {subject} sans vote : vous attendez "
    "{yes} pour et {no} contre ; de ces voix il en faut {needed}.",
    "moved-late": "Le texte est arrivé quand on décidait déjà ; le règlement veut les textes la "
    "veille.",
    "moved-notice": "Un texte qui vient d’arriver va sans doute passer et lui nuirait ; le "
    "règlement veut les textes la veille.",
    "moved-off": "{name} : a débattu de ce que la salle avait décidé.",
    "moved-reply": "Ont parlé contre : {names}.",
    "moved-reply-barred": "Elle ne peut expliquer son vote sur un texte à elle, et la salle ne l’a "
    "pas retenu.",
    "replied": "{name} a usé de son droit de réponse.",
    "interpreted": "{name} a dit comment elle lit cette partie du texte ({subject}).",
    "read-as": "Elle pouvait accepter ceci ({subject}) ; la rédaction n’exclut pas ce qu’elle "
    "aurait écrit en plus : “{words}”.",
    "read-unknown": "Ce que l’on sait d’elle n’indique pas d’autre libellé qu’elle aurait "
    "voulu ; comment elle lit cette partie, elle l’a dit : {subject}.",
    "moved-hurts": "Cela vous coûterait {costs} d’une question.",
    "moved-believed": "Vous pensez que cela coûterait à {name} {costs} d’une question.",
    "moved-vote-next": "La salle peut laisser {subject} après le vote sur une autre proposition à la même "
    "question : vous attendez {yes} pour et {no} contre ; de ces voix il en faut {needed}.",
    "moved-proposal-order": "Ce qui est mis aux voix d’abord restera sans doute : vous attendez {yes} pour préférer "
    "{subject} à celle qui doit passer avant, et {no} pour préférer cette dernière.",
    "moved-appeal": "Infirmée, la décision de la présidence mènerait à un autre texte : vous attendez que "
    "{yes} y gagnent et que {no} y perdent.",
    "moved-point-of-order": "Le programme laissait plus de temps avant l’action que la salle n’en a eu.",
}
"""How a seat is told the reasons of delegations, its own among them."""

NAMED: dict[str, str] = {
    "whole": "le projet dans son ensemble",
    "chair": "la présidence",
    "and": " et ",
    "delete": "suppression : {what}",
    "revise": "révision : {what}, {how}",
    "new-wording": "nouveau libellé",
    "add": "ajout : {what}",
    "move": "déplacement : {what}",
    "restore": "rétablissement du texte",
    "deed-vote-yes": "vote oui de {who} sur {what}",
    "deed-vote-no": "vote non de {who} sur {what}",
    "deed-vote-abstain": "abstention de {who} sur {what}",
    "deed-co-sponsor": "signature de {who} pour {what}",
    "deed-withdraw": "retrait de {what} par {who}",
    "deed-let-go": "renoncement de {who} au vote sur {what}",
    "deed-let-stand": "maintien de {what} par {who}",
    "deed-no-objection": "aucune objection de {who} à {what}",
    "motion-suspend-meeting": "suspension de la séance",
    "motion-adjourn-meeting": "ajournement de la séance",
    "motion-adjourn-debate": "ajournement du débat, c’est-à-dire non-décision",
    "motion-close-debate": "clôture du débat",
    "motion-close-list": "clôture de la liste des orateurs",
    "motion-reopen-list": "réouverture de la liste des orateurs",
    "motion-time-limit": "limitation du temps de parole",
    "motion-division": "vote séparé",
    "motion-roll-call": "vote par appel nominal",
    "motion-recorded-vote": "vote enregistré",
    "motion-secret-ballot": "scrutin secret",
    "motion-appeal": "appel de la décision de la présidence",
    "motion-point-of-order": "motion d’ordre",
    "motion-reconsider": "nouvel examen",
    "motion-important-question": "que la question soit tenue pour importante",
    "motion-waive-notice": "dispense de préavis",
    "motion-amendment-order": "autre ordre des amendements",
    "motion-proposal-order": "autre ordre des propositions",
    "motion-vote-next": "que la proposition suivante ne soit pas mise aux voix",
    "motion-right-of-reply": "droit de réponse",
}
"""What a meeting talks about, as explanations name it."""
