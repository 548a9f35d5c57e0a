"""One version of an order as a document for the case worker: always the same sections, in the same order."""

from collections.abc import Mapping
from datetime import date

from planlegg.domain.bestilling import AvtaltKrav, Faktum, Klientord, Vilkar, Vurdert
from planlegg.domain.bestillingsskjema import Delform, Skjema
from planlegg.domain.bestillingsversjon import Bestillingsversjon
from planlegg.domain.dokument import Avsnitt, Dokument, Dokumentpunkt
from planlegg.domain.hendelse import Part
from planlegg.domain.hjemmel import Hjemmel
from planlegg.domain.punkt import Punkt
from planlegg.domain.sak import Sak
from planlegg.domain.svar import AVSNITT
from planlegg.domain.tekst import Sprak
from planlegg.export.words import day, number

PARTS: tuple[Part, ...] = ("klient", "veileder")


def document(case: Sak, version: Bestillingsversjon, form: Skjema, sources: Mapping[str, Hjemmel], sprak: Sprak) -> Dokument:
    """The document. Every section stands there, and says so when it is empty."""
    view = _View(case, version, form, sources, sprak)
    return Dokument(
        leser="saksbehandler",
        tittel=view.say("tittel", nr=version.nummer),
        dato=day(version.naar.date(), sprak),
        avsnitt=tuple(view.section(part) for part in form.avsnitt),
    )


def version_lines(case: Sak, form: Skjema, sprak: Sprak) -> tuple[str, ...]:
    """Every version, and where it stands."""
    return tuple(_version(one, form, sprak) for one in case.bestillinger)


def _version(one: Bestillingsversjon, form: Skjema, sprak: Sprak) -> str:
    when = one.trukket or (one.retur.naar if one.retur else one.sendt.naar if one.sendt else one.naar)
    text = form.tekst[f"versjon_{one.status}"].pa(sprak)
    return text.format(nr=one.nummer, dag=day(when.date(), sprak), ord=one.retur.grunn if one.retur else "")


class _View:
    """One version in one language."""

    def __init__(
        self, case: Sak, version: Bestillingsversjon, form: Skjema, sources: Mapping[str, Hjemmel], sprak: Sprak
    ) -> None:
        self.case, self.version, self.form, self.sources, self.sprak = case, version, form, sources, sprak
        self.order = version.innhold

    def say(self, name: str, **facts: object) -> str:
        """A line of the form; days are written in words."""
        told = {key: day(value, self.sprak) if isinstance(value, date) else value for key, value in facts.items()}
        return self.form.tekst[name].pa(self.sprak).format(**told)

    def rule(self, source: str) -> str:
        found = self.sources.get(source)
        return f"{found.navn} {found.paragraf}".strip() if found else source

    def section(self, part: Delform) -> Avsnitt:
        made: Avsnitt = getattr(self, f"_{part.id}")(part.tittel.pa(self.sprak))
        if made.sitater or made.punkter or made.linjer:
            return made
        return Avsnitt(tittel=made.tittel, linjer=(part.tom.pa(self.sprak),))

    def _ber_om(self, title: str) -> Avsnitt:
        about = self.say("gjelder", alias=self.case.alias, av=self.say("hvem_veileder"))
        side = (self.say(f"side_{self.order.side}"),) if self.order.side else ()
        return Avsnitt(tittel=title, linjer=(self.order.ber_om, *side, about))

    def _fakta(self, title: str) -> Avsnitt:
        return Avsnitt(tittel=title, punkter=tuple(self._fact(f"f{n}", one) for n, one in enumerate(self.order.fakta, 1)))

    def _fact(self, name: str, fact: Faktum) -> Dokumentpunkt:
        who = self.say(f"hvem_{fact.hvem}")
        lines = []
        if fact.svar:
            lines.append(self._answer(fact.svar, fact.sagt, who))
        if fact.samtale:
            lines.append(self.say("kilde_samtale", dag=fact.samtale, hvem=who))
        if fact.dokument:
            lines.append(self.say("kilde_dokument", dokument=fact.dokument, dag=fact.dokument_dag))
        if fact.vist_klienten:
            lines.append(self.say("vist", dag=fact.vist_klienten))
        if fact.etter_lov:
            lines.append(self.say("etter_lov", regel=self.rule(fact.hjemmel), dag=fact.fortalt))
        return Dokumentpunkt(f"{name}  {fact.tekst}", tuple(lines))

    def _answer(self, answer: str, said: date | None, who: str) -> str:
        return self.say("kilde_avsnitt" if answer in AVSNITT else "kilde_svar", svar=answer, dag=said or "–", hvem=who)

    def _ord(self, title: str) -> Avsnitt:
        syn = self.order.syn
        view = (self.say("syn"), f"«{syn.tekst}»") if syn.tilstand == "svart" else (self.say(f"syn_{syn.tilstand}"),)
        quotes = tuple(self._quote(f"o{n}", one) for n, one in enumerate(self.order.ord, 1))
        return Avsnitt(tittel=title, punkter=quotes, linjer=(" ".join(view),))

    def _quote(self, name: str, words: Klientord) -> Dokumentpunkt:
        source = self._answer(words.svar, words.sagt, self.say("hvem_klient")) if words.svar else self.say("kilde_ord")
        return Dokumentpunkt(f"{name}  «{words.sitat}»", (source,))

    def _vurdert(self, title: str) -> Avsnitt:
        return Avsnitt(tittel=title, punkter=tuple(self._considered(one) for one in self.order.vurdert))

    def _considered(self, one: Vurdert) -> Dokumentpunkt:
        reason = self.say("grunn_klient" if one.hvem == "klient" else "grunn_annen", ord=one.grunn)
        return Dokumentpunkt(one.tittel or one.aktivitet, (self.say(f"utfall_{one.utfall}"), reason))

    def _frivillig(self, title: str) -> Avsnitt:
        free = [p for p in self.version.punkter if p.id not in self.order.bundne]
        which = (
            self.say("planversjon", nr=self.version.plan_versjon, dag=self.version.plan_naar.date())
            if self.version.plan_naar
            else ""
        )
        return Avsnitt(
            tittel=title,
            punkter=tuple(Dokumentpunkt(f"{p.id}  {p.tittel}", self._point(p)) for p in free),
            linjer=(which,) if free and which else (),
        )

    def _point(self, point: Punkt) -> tuple[str, ...]:
        told = (
            ("steg", "steg", point.forste_steg),
            ("nar", "dag", point.nar),
            ("timer", "timer", number(point.timer_per_uke, self.sprak) if point.timer_per_uke else ""),
            ("dager", "dager", point.dager_per_uke),
            ("annerledes", "ord", point.annerledes),
        )
        content = tuple(self.say(name, **{key: value}) for name, key, value in told if value)
        return (*content, *(self._stance(point, part) for part in PARTS))

    def _stance(self, point: Punkt, part: Part) -> str:
        """Where one party stands, with the words, how it was said and when: a reservation never falls out."""
        text = self.say(f"stilling_{part}", stilling=self.say(f"stilling_{point.stilling(part)}"))
        held = point.standpunkt(part)
        if held is None or not held.gjelder:
            return text + "."
        text += f", {self.say(f'maate_{held.gitt_ved}')}, {day(held.naar.date(), self.sprak)}."
        return text + (f" «{held.ord}»" if held.ord else "")

    def _krav(self, title: str) -> Avsnitt:
        return Avsnitt(tittel=title, punkter=tuple(self._demand(one) for one in self.order.krav))

    def _demand(self, one: AvtaltKrav) -> Dokumentpunkt:
        lines = (
            self.say("motytelse", ord=one.motytelse),
            self.say("slutt", dag=one.slutt),
            self.say("klientens_syn", ord=one.klientens_syn),
        )
        return Dokumentpunkt(one.tekst, (*lines, *self._bound(one.punkt)))

    def _vilkar(self, title: str) -> Avsnitt:
        return Avsnitt(tittel=title, punkter=tuple(self._condition(one) for one in self.order.vilkar))

    def _condition(self, one: Vilkar) -> Dokumentpunkt:
        lines = [
            self.say("vedtak", vedtak=one.vedtak, dag=one.vedtak_dag),
            self.say("regel", regel=self.rule(one.hjemmel)),
            f"{self.say('folge', ord=one.folge)} {self.say('fortalt', dag=one.fortalt)}",
            self.say("tunge_grunner", ord=one.tunge_grunner),
        ]
        if one.klientens_syn:
            lines.append(self.say("klientens_syn", ord=one.klientens_syn))
        return Dokumentpunkt(one.tekst, (*lines, *self._bound(one.punkt)))

    def _bound(self, name: str) -> tuple[str, ...]:
        point = next((p for p in self.version.punkter if p.id == name), None)
        if point is None:
            return ()
        return (self.say("gjelder_punkt", punkt=point.id, tittel=point.tittel), *self._point(point))

    def _uklart(self, title: str) -> Avsnitt:
        lines = []
        for one in self.order.uklart:
            known = f"hvem_{one.hvem}" in self.form.tekst
            more = [self.say("finner_ut", hvem=self.say(f"hvem_{one.hvem}") if known else one.hvem)]
            more += [self.say("innen", dag=one.innen)] if one.innen else []
            more += [self.say("regel", regel=self.rule(one.hjemmel))] if one.hjemmel else []
            lines.append(" ".join([one.tekst, *more]))
        return Avsnitt(tittel=title, linjer=tuple(lines))

    def _grunner(self, title: str) -> Avsnitt:
        reasons = (
            Dokumentpunkt(
                one.tekst,
                (self.say("regel", regel=self.rule(one.hjemmel)), self.say("bygger_pa", hva=", ".join(one.bygger_pa))),
            )
            for one in self.order.grunn
        )
        return Avsnitt(tittel=title, punkter=tuple(reasons))

    def _deling(self, title: str) -> Avsnitt:
        shared, sent = self.order.deling, self.version.sendt
        lines = [self.say("delt", dag=shared.dag, maate=self.say(f"maate_{shared.gitt_ved}"))]
        lines += [self.say("delt_ord", ord=shared.ord)] if shared.ord else []
        lines.append(self.say("utelatt"))
        if sent is None:
            lines.append(self.say("ikke_sendt"))
        elif sent.vist:
            lines.append(self.say("sett", dag=sent.vist))
        else:
            lines.append(self.say("ikke_sett", ord=sent.ikke_vist))
        return Avsnitt(tittel=title, linjer=tuple(lines))

    def _historie(self, title: str) -> Avsnitt:
        earlier = self.case.bestillinger[: self.version.nummer - 1]
        lines = [_version(one, self.form, self.sprak) for one in earlier]
        lines += [self.say("nytt", ord=self.order.siden_sist)] if self.order.siden_sist else []
        return Avsnitt(tittel=title, linjer=tuple(lines))
