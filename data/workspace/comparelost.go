package workspace

import (
	"slices"
	"strings"

	"izpete/data/words"
)

// LossKind says what would lose what it rests on. Its number is told under
// "compare.lost.<kind>".
type LossKind string

// The kinds, in the order in which they are told: what took the auditor most work
// comes first.
const (
	LostCodes     LossKind = "codes"     // open questions whose codes would have no question
	LostAnswers   LossKind = "answers"   // coded answers that nobody would give any more
	LostReading   LossKind = "reading"   // answers that would have to be read again
	LostNotes     LossKind = "notes"     // notes about respondents who would be gone
	LostAsked     LossKind = "asked"     // questions for the visit to them
	LostViews     LossKind = "views"     // kept views that would show something else
	LostPins      LossKind = "pins"      // charts of the board
	LostDerived   LossKind = "derived"   // derived questions that could not be made
	LostRules     LossKind = "rules"     // rules that could not be applied
	LostBanners   LossKind = "banners"   // banners that would lack a question
	LostLeads     LossKind = "leads"     // areas whose card would say something else
	LostAreas     LossKind = "areas"     // questions that would be in another area, or in none
	LostPublished LossKind = "published" // published figures without their option
)

// Loss is what of one kind would lose what it rests on.
type Loss struct {
	Kind LossKind
	N    int // how many; what has the same name is named once
	of   []lostThing
}

// lostThing is what something is called: by its own name or by other means.
type lostThing struct {
	name string
	row  string      // of a respondent without a name
	area string      // id
	rule *StatedRule // as it stands now
}

// Names says what would be lost, each name once.
func (l Loss) Names(w *words.Words) (all []string) {
	for _, x := range l.of {
		name := x.name
		switch {
		case x.rule != nil:
			name = x.rule.Say(w)
		case x.area != "":
			name = w.T("area." + x.area)
		case x.row != "":
			name = w.T("corrections.version.row", "Row", x.row)
		}
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

// lose counts one more.
func (l *Loss) lose(x lostThing) { l.N, l.of = l.N+1, append(l.of, x) }

// losses tells what stands in the case now and would not in the one to come.
func (w *Workspace) losses(then *Workspace) []Loss {
	all := slices.Concat(
		w.lostCodes(then), w.lostNotes(then),
		[]Loss{w.lostViews(then), w.lostPins(then), w.lostDerived(then), w.lostRules(then), w.lostBanners(then)},
		[]Loss{w.lostLeads(then), w.lostAreas(then), w.lostPublished(then)},
	)
	return slices.DeleteFunc(all, func(l Loss) bool { return l.N == 0 })
}

// lostViews are the views that would miss more than they do now.
func (w *Workspace) lostViews(then *Workspace) Loss {
	l, was := Loss{Kind: LostViews}, map[string][]string{}
	for _, v := range w.Views() {
		was[v.ID] = v.Lost
	}
	for _, v := range then.Views() {
		if slices.ContainsFunc(v.Lost, func(s string) bool { return !slices.Contains(was[v.ID], s) }) {
			l.lose(lostThing{name: v.Name})
		}
	}
	return l
}

func (w *Workspace) lostPins(then *Workspace) Loss {
	l, here := Loss{Kind: LostPins}, map[string]bool{}
	for _, p := range w.Pins() {
		here[p.ID] = !p.Gone
	}
	for _, p := range then.Pins() {
		if here[p.ID] && p.Gone {
			name := p.Title
			if name == "" {
				name = p.Text
			}
			l.lose(lostThing{name: name})
		}
	}
	return l
}

func (w *Workspace) lostDerived(then *Workspace) Loss {
	l, here := Loss{Kind: LostDerived}, map[string]bool{}
	for _, d := range w.Derived() {
		here[d.Derived.ID] = d.Why == nil
	}
	for _, d := range then.Derived() {
		if here[d.Derived.ID] && d.Why != nil {
			l.lose(lostThing{name: d.Derived.Text})
		}
	}
	return l
}

func (w *Workspace) lostRules(then *Workspace) Loss {
	l, here := Loss{Kind: LostRules}, map[string]StatedRule{}
	for _, r := range w.Rules() {
		if r.Why == nil {
			here[r.ID] = r
		}
	}
	for _, r := range then.Rules() {
		if now, ok := here[r.ID]; ok && r.Why != nil {
			l.lose(lostThing{rule: &now})
		}
	}
	return l
}

func (w *Workspace) lostBanners(then *Workspace) Loss {
	l, left := Loss{Kind: LostBanners}, map[string]int{}
	for _, b := range then.Banners() {
		left[b.Name] = len(b.Questions)
	}
	for _, b := range w.Banners() {
		if left[b.Name] < len(b.Questions) {
			l.lose(lostThing{name: b.Name})
		}
	}
	return l
}

// lostLeads are the areas whose card says what the auditor chose, and would not.
func (w *Workspace) lostLeads(then *Workspace) Loss {
	l, now, next := Loss{Kind: LostLeads}, w.Overview(), then.Overview()
	for _, area := range Areas {
		a, _ := now.Lead(area)
		b, _ := next.Lead(area)
		if a.Chosen && (!b.Chosen || a.Option >= 0 && b.Option < 0) {
			l.lose(lostThing{area: area})
		}
	}
	return l
}

// lostAreas are the questions that someone put into an area.
func (w *Workspace) lostAreas(then *Workspace) Loss {
	l, f := Loss{Kind: LostAreas}, then.figures()
	for _, t := range w.Tables() {
		for _, q := range t.Questions {
			if q.Area == "" || q.AreaGuess || q.Derived != "" {
				continue
			}
			v := viewTerm{Source: t.Source.SHA256, Sheet: t.Sheet}
			v.Question, v.Text = q.ID, q.Text
			at := v.question(f)
			if _, found := findQuestion(then.tables, Ref(at)); found == nil || found.Area != q.Area {
				l.lose(lostThing{name: q.Text})
			}
		}
	}
	return l
}

// lostPublished are the published figures that stand beside the data now.
func (w *Workspace) lostPublished(then *Workspace) Loss {
	l, was := Loss{Kind: LostPublished}, w.publishedGone()
	for key, name := range then.publishedGone() {
		if _, already := was[key]; !already {
			l.lose(lostThing{name: name})
		}
	}
	slices.SortFunc(l.of, func(a, b lostThing) int { return strings.Compare(a.name, b.name) })
	return l
}

// publishedGone are the published figures without their option: by question,
// option and figure, what they are called.
func (w *Workspace) publishedGone() map[[3]string]string {
	w.mu.Lock()
	defer w.mu.Unlock()
	all := map[[3]string]string{}
	if w.file == nil {
		return all
	}
	c := w.foldPublished()
	gone := slices.Clone(c.gone)
	for _, have := range c.questions {
		gone = append(gone, have.claim.Gone...)
	}
	for _, g := range gone {
		all[[3]string{g.Question, g.Option, g.Text}] = g.Question + ": " + g.Option
	}
	return all
}
