package breakdowns

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"izpete/data/finding"
	"izpete/data/published"
	"izpete/data/summary"
	"izpete/data/survey"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/theme"
)

// inspection is one figure in words, with everything it rests on. It is made
// beside the screen and never changes.
type inspection struct {
	selection workspace.Selection
	option    string
	about     string             // question, number, how many ticked it
	within    string             // the filter it was counted under, "" for none
	figure    string             // "53,0 %", or the count where the base is too small
	interval  string             // "" where there is no percentage
	bounds    string             // "" where the invited are not known
	published string             // what was published of it and how that stands, "" for nothing
	standing  published.Standing // of what was published
	method    string             // in what it differs from the usual one, "" for nothing
	hidden    bool               // nothing of it may be told
	warning   string             // of a small base
	silent    string             // not asked, no answer
	source    string             // file and sheet, where too long to stand in each row
	who       []workspace.Chosen // who ticked it
	table     *survey.Table
	file      string // of each of them, "" when it stands in source
	heading   string // of them
	everyone  string // the link that lists all of them
	linked    []link
	title     string // of a finding that begins with this figure
}

// link is a finding that rests on the figure.
type link struct {
	id, title, standing string
	role                fyne.ThemeColorName
}

// longFile is how many letters a file's name may have beside a name.
const longFile = 24

// aboutTitle is how many letters of a question the panel says: its figure must stay
// in sight. The card shows the rest.
const aboutTitle = 160

func inspect(w *words.Words, in workspace.Inspection, of published.Comparison) *inspection {
	b, r := in.Breakdown, in.Row
	ticked, who := "breakdowns.ticked", "breakdowns.who"
	if g := in.Selection.Range; !g.None() {
		r.Label = summary.Range(w, g)
		if ticked, who = "breakdowns.given", "breakdowns.giver"; g.Days {
			ticked, who = "breakdowns.dated", "breakdowns.dater"
		}
	}
	s := sayer{Words: w, b: b}
	x := &inspection{
		selection: in.Selection, option: r.Label,
		about: strings.Join([]string{
			short(title(in.Question), aboutTitle), number(in.Question),
			w.T(s.unit(ticked), "Count", w.Int(r.Count), "N", w.Int(b.Base.N)),
		}, " · "),
		warning: s.warning(),
		title:   w.T("filter.term", "Question", title(in.Question), "Options", r.Label),
		silent:  w.T("breakdowns.silent", "NotAsked", w.Int(b.NotAsked), "NoAnswer", w.Int(b.NoAnswer)),
	}
	if b.SilentHidden {
		x.silent = w.T("breakdowns.silent.hidden")
	}
	x.heading = w.T(s.unit(who))
	x.everyone = w.T(s.unit("breakdowns.who.all"), "N", w.Int(len(in.Who)))
	if b.Whole != nil {
		x.within = w.T(s.unit("breakdowns.within"), "Filter", filterText(w, b.Table, b.Filter))
	}
	if r.Hidden {
		x.about = joined(short(title(in.Question), aboutTitle), number(in.Question))
		x.figure, x.warning = w.T("method.hidden"), w.T("method.hidden.about", "N", w.Int(b.Threshold))
		x.silent, x.everyone, x.hidden = "", "", true
	} else if s.tiny() || r.Outside {
		x.figure = w.T("breakdowns.figure.count", "Count", w.Int(r.Count), "N", w.Int(b.Base.N))
	} else {
		x.figure = w.Percent(r.Percent, 1)
		if r.HasInterval {
			x.interval = w.T("breakdowns.ci", "Range", w.PercentRange(r.Low, r.High, 1))
		}
		if r.HasBounds {
			x.bounds = w.T("breakdowns.bounds", "Range", w.PercentRange(r.BoundLow, r.BoundHigh, 0), "Invited", w.Int(b.Base.Population))
		}
	}
	x.method = strings.Join(summary.MethodMarks(w, b), " · ")
	if in.Selection.Option < len(of.Rows) && !b.SomeHidden() {
		if p := of.Rows[in.Selection.Option]; p.Text != "" {
			x.standing = p.Standing
			if x.published = upperFirst(of.Verdict(w, p)); p.Standing != published.Differs {
				x.published = w.T("breakdowns.published.line", "Published", p.Text, "Verdict", of.Verdict(w, p))
			}
		}
	}
	x.who, x.table, x.file = in.Who, b.Table, b.Table.Source.File
	if utf8.RuneCountInString(x.file) > longFile {
		x.source, x.file = x.file+" · "+b.Table.Sheet, ""
	}
	for _, l := range in.Linked {
		x.linked = append(x.linked, linkOf(w, l))
	}
	return x
}

// person names one of those who ticked the option, and the cell that says so.
func (x *inspection) person(w *words.Words, c workspace.Chosen) (name, place string) {
	file := x.file
	if x.table.Origins != nil { // a form of its own
		file = c.Place.File
		if utf8.RuneCountInString(file) > longFile {
			file = ""
		}
	}
	return nameOf(w, x.table, c.Respondent), joined(file, c.Place.Cell)
}

func joined(parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, " · ")
}

// linkOf says what a finding is called, how far it has come and whether its
// figure still stands.
func linkOf(w *words.Words, l workspace.Linked) link {
	f, c := l.Finding, l.Check
	x := link{id: f.ID, title: finding.Label(f) + " " + f.Title}
	said := ""
	switch c.Standing {
	case finding.Holds:
		x.role, said = theme.Holds, w.T("breakdowns.standing.holds")
	case finding.Hidden:
		x.role, said = theme.Warn, w.T("method.standing.hidden")
	case finding.Changed:
		if x.role = theme.Warn; c.TestOnly() {
			said = summary.Retested(w, c)
			break
		}
		said = w.T("breakdowns.standing.changed", "Was", w.Int(c.Evidence.Count), "WasN", w.Int(c.Evidence.N), "Now", w.Int(c.Count), "NowN", w.Int(c.N))
	default:
		x.role, said = theme.Warn, w.T("breakdowns.standing.gone")
	}
	x.standing = upperFirst(w.T("finding.status."+string(f.Status))) + " · " + said
	return x
}
