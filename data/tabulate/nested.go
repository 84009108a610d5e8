package tabulate

import (
	"izpete/data/stats"
	"izpete/data/survey"
)

// Nested is a cross-tab within each option of a third question.
type Nested struct {
	Within *survey.Question
	Layers []*Cross // one an option of Within
	Family int      // cells tested together, over all layers
}

// NestedOf counts q within each option of by, within each option of a third
// question. All cells of all layers are one family of tests.
func NestedOf(t *survey.Table, q, by, within *survey.Question, f Filter, kind BaseKind, c stats.Correction) *Nested {
	n := &Nested{Within: within}
	in := f.Within(t)
	for _, s := range within.Picked {
		layer := in.And(s)
		x := cells(t, q, by, f, layer, kind)
		// The rows of a layer are those of its own respondents.
		own := count(t, q, layer, kind, false)
		own.Filter, own.layer = f.For(t), layer
		x.Breakdown = own
		n.Layers = append(n.Layers, x)
	}
	mark(n.Layers, c)
	if len(n.Layers) > 0 {
		n.Family = n.Layers[0].Family
	}
	return n
}

// Banner is a row of questions that others are crossed by, kept under a name:
// the type, the size and the region of institutions, say.
type Banner struct {
	Name      string   `json:"name"`
	Table     string   `json:"table"`
	Questions []string `json:"questions"` // ids
}

// Bannered is a question crossed by all questions of a banner.
type Bannered struct {
	*Breakdown // the total column
	Name       string
	Parts      []*Cross // one a question of the banner that is still there
	Missing    []string // ids of the banner's questions that are not
	Family     int      // cells tested together, over all parts
}

// Of crosses q by every question of the banner. All cells are one family of
// tests.
func (bn Banner) Of(t *survey.Table, q *survey.Question, f Filter, kind BaseKind, c stats.Correction) *Bannered {
	out := &Bannered{Breakdown: Of(t, q, f, kind), Name: bn.Name}
	in := f.Within(t)
	for _, id := range bn.Questions {
		by := t.Question(id)
		if by == nil || by.ID != id || !by.Charted() {
			out.Missing = append(out.Missing, id)
			continue
		}
		out.Parts = append(out.Parts, cells(t, q, by, f, in, kind))
	}
	mark(out.Parts, c)
	if len(out.Parts) > 0 {
		out.Family = out.Parts[0].Family
	}
	return out
}
