package workspace

import (
	"strconv"
	"time"

	"izpete/data/finding"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/words"
)

// Made says for which case, when and by whom a card is written down.
type Made struct {
	Case string // base name of the case file
	By   string // "" when not known
	At   time.Time
}

// Document puts the card together for export and for paper. Whatever people
// wrote stands in it as text, never as a formula or markup: the writers see to
// that.
func (v Visit) Document(w *words.Words, m Made) summary.Document {
	subtitle := w.T("visit.subtitle", "Date", w.Date(m.At))
	if m.By != "" {
		subtitle = w.T("visit.subtitle.by", "Date", w.Date(m.At), "By", m.By)
	}
	doc := card{w: w, visit: v, Document: summary.Document{
		Title: v.SayName(w), Subtitle: subtitle, Case: m.Case, Lang: w.Lang, Made: m.At,
		Sources: []survey.Source{v.Table.Source},
	}}
	doc.text(summary.Lead, v.SayAbout(w))
	if v.Silent {
		doc.text(summary.Warning, w.T("visit.silent"))
	} else {
		doc.text(summary.Note, w.T("visit.paper"))
		doc.against()
		doc.profile()
		doc.answers()
		doc.findings()
	}
	doc.questions()
	doc.notes()
	return doc.Document
}

// card is a document of a card that is being put together.
type card struct {
	summary.Document
	w     *words.Words
	visit Visit
	table int
}

func (d *card) add(b ...summary.Block) { d.Blocks = append(d.Blocks, b...) }

func (d *card) text(role summary.Role, s string) {
	d.add(summary.Paragraph{Role: role, Runs: []summary.Run{{Text: s}}})
}

func (d *card) heading(key string) {
	d.add(summary.Heading{Level: 2, Text: d.w.T(key), Sheet: d.w.T(key)})
}

func cellOf(text string, look summary.Look) summary.Cell {
	return summary.Cell{Runs: []summary.Run{{Text: text, Look: look}}}
}

// against are the contradictions with their cells.
func (d *card) against() {
	if len(d.visit.Contradictions) == 0 {
		return
	}
	d.heading("visit.contradictions")
	for _, c := range d.visit.Contradictions {
		text := c.Say(d.w)
		for _, line := range c.SayAnswers(d.w) {
			text += "\n" + line
		}
		d.text(summary.Warning, text)
	}
}

// profile says what was answered in each area.
func (d *card) profile() {
	d.heading("profile.title")
	d.text(summary.Note, d.w.T("profile.about"))
	d.table++
	t := summary.Table{Number: d.table, Caption: d.w.T("profile.title"), Columns: []summary.Column{
		{Title: d.w.T("profile.col.area"), Align: summary.Start, Width: 0.24},
		{Title: d.w.T("visit.col.question"), Align: summary.Start, Width: 0.38},
		{Title: d.w.T("visit.col.answer"), Align: summary.Start, Width: 0.38},
	}}
	for _, tile := range d.visit.Profile {
		question, answer := d.w.T("profile.state.none"), ""
		if tile.State != TileNone {
			question, answer = tile.Answer.Question.Text, tile.Answer.SayAll(d.w)
		}
		t.Rows = append(t.Rows, []summary.Cell{
			cellOf(d.w.T("area."+tile.Area), summary.Plain), cellOf(question, summary.Plain), cellOf(answer, summary.Plain),
		})
	}
	d.add(t)
}

// answers are all answers beside those of the peers, with their cells.
func (d *card) answers() {
	d.heading("visit.answers")
	for i, line := range d.visit.SayComparison(d.w) {
		role := summary.Note
		if i == 0 {
			role = summary.Base
		}
		d.text(role, line)
	}
	d.table++
	t := summary.Table{Number: d.table, Caption: d.w.T("visit.answers"), Columns: []summary.Column{
		{Title: d.w.T("visit.col.question"), Align: summary.Start, Width: 0.38},
		{Title: d.w.T("visit.col.answer"), Align: summary.Start, Width: 0.26},
		{Title: d.w.T("visit.col.same"), Align: summary.End, Width: 0.2},
		{Title: d.w.T("visit.col.cell"), Align: summary.Start, Width: 0.16},
	}}
	for _, a := range d.visit.Answers {
		label, look := a.Question.Text, summary.Plain
		if a.Option >= 0 {
			label = "– " + a.Text
		}
		if a.Blank() {
			look = summary.Bold
		}
		at := a.Place.Cell
		if a.Place.Sheet != d.visit.Place.Sheet {
			at = a.Place.Sheet + "!" + at
		}
		t.Rows = append(t.Rows, []summary.Cell{
			cellOf(label, summary.Plain), cellOf(a.Say(d.w), look), cellOf(a.SaySame(d.w), summary.Plain), cellOf(at, summary.Muted),
		})
	}
	d.add(t)
}

func (d *card) findings() {
	d.heading("visit.findings")
	for _, l := range d.visit.Linked {
		d.text(summary.Item, finding.Label(l.Finding)+" "+l.Finding.Title)
	}
	if len(d.visit.Linked) == 0 {
		d.text(summary.Note, d.w.T("visit.findings.none"))
	}
}

// questions are those for the visit, numbered, in the order of the auditor.
func (d *card) questions() {
	d.heading("visit.notes.question")
	n := 0
	for _, q := range d.visit.Notes {
		if q.Kind == NoteQuestion {
			n++
			d.text(summary.Body, strconv.Itoa(n)+". "+q.Text)
		}
	}
	if n == 0 {
		d.text(summary.Note, d.w.T("visit.notes.none"))
	}
}

func (d *card) notes() {
	d.heading("visit.notes.note")
	empty := true
	for _, n := range d.visit.Notes {
		if n.Kind == NoteText {
			empty = false
			d.text(summary.Item, n.Text+" ("+n.SayMade(d.w)+")")
		}
	}
	if empty {
		d.text(summary.Note, d.w.T("visit.notes.none"))
	}
}
