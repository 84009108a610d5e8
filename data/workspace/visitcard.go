package workspace

import (
	"context"
	"errors"
	"io"
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"izpete/data/finding"
	"izpete/data/report"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
)

// Say is the answer in words: what was chosen, a number or date as people write
// it, or the state where there is nothing else to say.
func (a Answered) Say(w *words.Words) string {
	switch {
	case a.State == survey.NotAsked:
		return w.T("visit.state.notasked")
	case a.State == survey.NoAnswer:
		return w.T("visit.state.noanswer")
	case a.Option >= 0 && a.State == survey.Ticked:
		return w.T("visit.state.ticked")
	case a.Option >= 0:
		return w.T("visit.state.offered")
	case a.Question.Kind == survey.KindMultiple:
		return w.T("visit.ticked", "N", w.Int(a.Ticked), "Of", w.Int(len(a.Question.Options)))
	case a.Question.Kind == survey.KindNumber:
		return number(w, a.Number)
	case a.Question.Kind == survey.KindDate:
		if day, err := time.Parse(time.DateOnly, a.Text[:min(len(a.Text), len(time.DateOnly))]); err == nil {
			return w.Date(day)
		}
	}
	return a.Text
}

// number writes a number with as many decimals as it has.
func number(w *words.Words, x float64) string {
	if math.IsNaN(x) {
		return ""
	}
	_, after, _ := strings.Cut(strconv.FormatFloat(x, 'f', -1, 64), ".")
	return w.Decimal(x, len(after))
}

// SaySame says how many peers are alike, with the base: as a count alone where
// the base is too small for a percentage. It is "" where there is no comparison.
func (a Answered) SaySame(w *words.Words) string {
	switch {
	case a.Of == 0:
		return ""
	case a.Of < tabulate.CountsOnly:
		return w.T("visit.same.count", "N", w.Int(a.Same), "Of", w.Int(a.Of))
	}
	return w.T("visit.same.share", "Share", w.Percent(100*float64(a.Same)/float64(a.Of), 0), "N", w.Int(a.Same), "Of", w.Int(a.Of))
}

// SayName is how a respondent is called, or the row where it has no name.
func (v Visit) SayName(w *words.Words) string { return SayRespondent(w, v.Name, v.Row) }

// SayRespondent calls a respondent by its name or by its row.
func SayRespondent(w *words.Words, name string, row int) string {
	if name == "" {
		return w.T("visit.row", "Row", strconv.Itoa(row))
	}
	return name
}

// SayAbout says in a line what is known of the respondent and where it stands.
func (v Visit) SayAbout(w *words.Words) string {
	var parts []string
	for _, g := range v.Groups {
		if g.State == survey.Ticked {
			parts = append(parts, g.Say(w))
		}
	}
	for _, d := range v.Dates {
		if d.State == survey.Ticked {
			parts = append(parts, w.T("visit.dated", "Question", d.Question.Text, "Date", d.Say(w)))
			break
		}
	}
	place := v.Place.File
	if v.Place.Sheet != "" {
		place += ", " + v.Place.Sheet
	}
	if v.Row > 0 {
		place += ", " + w.T("visit.row", "Row", strconv.Itoa(v.Row))
	}
	return strings.Join(append(parts, place), " · ")
}

// SayPeers says who the answers are set beside.
func (v Visit) SayPeers(w *words.Words) string {
	others := w.N("visit.others."+string(unitKey(v.Table.Unit)), v.Peers.N)
	if v.Peers.Question == nil || v.Peers.Value == "" {
		return others
	}
	return v.Peers.Question.Text + ": " + v.Peers.Value + " · " + others
}

func unitKey(u survey.Unit) survey.Unit {
	if u == "" {
		return survey.UnitRespondent
	}
	return u
}

// SayPlace writes a cell as file!sheet!cell.
func SayPlace(p survey.Place) string {
	var parts []string
	for _, s := range []string{p.File, p.Sheet, p.Cell} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "!")
}

// Document puts the card together for export.
func (v Visit) Document(w *words.Words, caseName string, made time.Time) summary.Document {
	doc := summary.Document{
		Title: v.SayName(w), Subtitle: w.T("visit.subtitle", "Date", w.Date(made)), Case: caseName, Lang: w.Lang, Made: made,
		Sources: []survey.Source{v.Table.Source},
	}
	add := func(b ...summary.Block) { doc.Blocks = append(doc.Blocks, b...) }
	text := func(role summary.Role, s string) {
		add(summary.Paragraph{Role: role, Runs: []summary.Run{{Text: s}}})
	}
	heading := func(key string) {
		add(summary.Heading{Level: 2, Text: w.T(key), Sheet: w.T(key)})
	}
	text(summary.Lead, v.SayAbout(w))
	heading("visit.answers")
	text(summary.Base, w.T("visit.base", "Peers", v.SayPeers(w)))
	if v.Peers.N < tabulate.Careful {
		text(summary.Note, w.T("visit.small"))
	}
	add(v.answerTable(w))
	heading("visit.findings")
	for _, l := range v.Linked {
		text(summary.Item, finding.Label(l.Finding)+" "+l.Finding.Title)
	}
	if len(v.Linked) == 0 {
		text(summary.Note, w.T("visit.findings.none"))
	}
	for _, kind := range []NoteKind{NoteQuestion, NoteText} {
		heading("visit.notes." + string(kind))
		empty := true
		for _, n := range v.Notes {
			if n.Kind == kind {
				empty = false
				text(summary.Item, n.Text+" ("+n.SayMade(w)+")")
			}
		}
		if empty {
			text(summary.Note, w.T("visit.notes.none"))
		}
	}
	return doc
}

// SayMade says when a note was written, and by whom.
func (n Note) SayMade(w *words.Words) string {
	s := w.DateTime(n.Made.Local())
	if n.By != "" {
		s += ", " + n.By
	}
	return s
}

func (v Visit) answerTable(w *words.Words) summary.Table {
	t := summary.Table{Number: 1, Caption: w.T("visit.answers"), Columns: []summary.Column{
		{Title: w.T("visit.col.question"), Align: summary.Start, Width: 0.38},
		{Title: w.T("visit.col.answer"), Align: summary.Start, Width: 0.26},
		{Title: w.T("visit.col.same"), Align: summary.End, Width: 0.2},
		{Title: w.T("visit.col.cell"), Align: summary.Start, Width: 0.16},
	}}
	for _, a := range v.Answers {
		label, look := a.Question.Text, summary.Plain
		if a.Option >= 0 {
			label = "– " + a.Text
		}
		if a.Blank() {
			look = summary.Bold
		}
		at := a.Place.Cell
		if a.Place.Sheet != v.Place.Sheet {
			at = a.Place.Sheet + "!" + at
		}
		t.Rows = append(t.Rows, []summary.Cell{
			{Runs: []summary.Run{{Text: label}}},
			{Runs: []summary.Run{{Text: a.Say(w), Look: look}}},
			{Runs: []summary.Run{{Text: a.SaySame(w)}}},
			{Runs: []summary.Run{{Text: at, Look: summary.Muted}}},
		})
	}
	return t
}

// ExportVisit writes the card of a respondent to a file whose ending names the
// format, whole or not at all.
func (w *Workspace) ExportVisit(ctx context.Context, path string, lang words.Lang, v Visit) error {
	format, err := report.FormatOf(path)
	if err != nil {
		return w.explain("export visit card", err)
	}
	info, _ := w.Case()
	doc := v.Document(words.For(lang), filepath.Base(info.Path), w.deps.Clock())
	err = replaceFile(path, func(out io.Writer) error { return report.Write(ctx, out, format, doc, nil) })
	if errors.Is(err, context.Canceled) {
		err = survey.Problem("cancelled", survey.Place{File: filepath.Base(path)}, err)
	}
	return w.explain("export visit card", err)
}
