package crosstab

import (
	"cmp"
	"slices"
	"strings"

	"izpete/data/chart"
	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/data/words"
	"izpete/data/workspace"
)

// sayer puts a table into words.
type sayer struct {
	*words.Words
	ask ask
}

func (s sayer) unit(key string) string { return key + "." + string(s.ask.table.Unit) }

// all is what the whole is called.
func (s sayer) all() string {
	if len(s.ask.filter) > 0 {
		return s.T(s.unit("crosstab.within"))
	}
	return s.T(s.unit("crosstab.all"))
}

// n is a base, "" where it stands elsewhere.
func (s sayer) n(n int) string {
	switch {
	case n == hiddenBase:
		return "n\u00a0" + s.T("method.hidden")
	case n < 0:
		return ""
	}
	return "n\u00a0=\u00a0" + s.Int(n)
}

// head is a row or column with what it belongs to and its base.
func (s sayer) head(h head) string {
	text := h.label
	if h.group != "" {
		text = h.group + " · " + text
	}
	if h.n != -1 {
		text += " (" + s.n(h.n) + ")"
	}
	return text
}

func (s sayer) corner() string {
	return s.T("crosstab.corner."+string(s.ask.share), "Columns", s.columns())
}

// columns is what the columns are called together.
func (s sayer) columns() string {
	if len(s.ask.groups) == 0 {
		return title(s.ask.columns)
	}
	names := make([]string, len(s.ask.groups))
	for i, q := range s.ask.groups {
		names[i] = title(q)
	}
	return strings.Join(names, ", ")
}

func (s sayer) title() string {
	if s.ask.aboutObstacles() {
		return s.T("crosstab.title.obstacles")
	}
	if s.ask.within != nil {
		return s.T("crosstab.title.within", "Rows", title(s.ask.rows), "Columns", s.columns(), "Within", title(s.ask.within))
	}
	return s.T("crosstab.title", "Rows", title(s.ask.rows), "Columns", s.columns())
}

// subtitle says which questions are crossed and what the shares are of.
func (s sayer) subtitle(x sheet) string {
	parts := []string{}
	if s.ask.aboutObstacles() {
		parts = append(parts, s.T("crosstab.title", "Rows", title(s.ask.rows), "Columns", title(s.ask.columns)))
	}
	if s.ask.within != nil && s.ask.aboutObstacles() {
		parts = append(parts, s.T("crosstab.within.each", "Within", title(s.ask.within)))
	}
	parts = append(parts, s.T("crosstab.brief."+s.brief()))
	if w := x.weights; w != nil {
		parts = append(parts, s.T("crosstab.weighted", "Groups", strings.Join(w.Weights.Margins, ", "), "Effect", s.Decimal(w.Effect, 2)))
	}
	for _, q := range s.ask.questions() {
		if q.Recipe != "" {
			parts = append(parts, s.T("crosstab.derived", "Question", title(q), "Recipe", q.Recipe))
		}
	}
	if len(s.ask.filter) > 0 {
		parts = append(parts, s.T("crosstab.filtered", "Filter", workspace.FilterText(s.Words, []*survey.Table{s.ask.table}, s.ask.filter)))
	}
	return strings.Join(parts, " · ")
}

// brief says what the shares are of and where their base stands.
func (s sayer) brief() string {
	if s.ask.within != nil && s.ask.share == ofColumn {
		return "layer"
	}
	return string(s.ask.share)
}

// legend says what the marks mean, over how many differences, and why some
// cells have none.
func (s sayer) legend(x sheet) string {
	if x.weights != nil {
		return s.T("crosstab.family.weighted")
	}
	if x.family == 0 {
		return s.T("crosstab.family.none")
	}
	return s.T("crosstab.family", "Correction", s.T("crosstab.by."+correctionKey(s.ask.correction)), "Family", s.N("figures.family", x.family))
}

func correctionKey(c tabulate.Correction) string {
	if c == uncorrected {
		return "none"
	}
	return string(c)
}

// notes are what must be known before the table is relied upon.
func (s sayer) notes(x sheet) []string {
	var out []string
	tiny, careful, shown, hidden := false, false, false, false
	for _, row := range x.cells {
		for _, c := range row {
			tiny = tiny || c.tiny() && !c.bare && !c.hidden
			careful = careful || c.shows() && c.base < tabulate.Careful
			hidden, shown = hidden || c.hidden, shown || !c.hidden
		}
	}
	switch {
	case hidden && !shown:
		out = append(out, s.T("figures.hidden.all"))
	case hidden:
		out = append(out, s.T("crosstab.hidden.some", "N", s.Int(s.ask.method.Threshold)))
	}
	switch m := s.ask.method; {
	case x.weights != nil:
		out = append(out, s.T("crosstab.weighted.why"))
	case m.Weights != nil && hidden:
		out = append(out, s.T("crosstab.unweighted.hidden"))
	case m.Weights != nil || m.Unweighted:
		out = append(out, s.T("crosstab.unweighted"))
	}
	if tiny {
		out = append(out, s.T("crosstab.tiny", "Least", s.Int(tabulate.CountsOnly)))
	}
	if careful {
		out = append(out, s.T("crosstab.careful", "Low", s.Int(tabulate.CountsOnly), "High", s.Int(tabulate.Careful-1)))
	}
	if s.ask.based {
		out = append(out, s.T("crosstab.method"))
	}
	if s.ask.correction == uncorrected && x.family > 1 {
		out = append(out, s.N("crosstab.uncorrected", x.family))
	}
	return out
}

// figure is what a cell reads.
func (s sayer) figure(c cell) string {
	if c.hidden {
		return s.T("method.hidden")
	}
	if c.tiny() {
		return s.Int(c.count)
	}
	return s.Percent(c.percent, 0)
}

// plainCell is what a cell reads where marks cannot be seen.
func (s sayer) plainCell(c cell) string {
	if c.differs == tabulate.NoDifference {
		return s.figure(c)
	}
	return s.figure(c) + ", " + s.T("crosstab.differs."+string(c.differs))
}

// cell says all of a cell: whom it is of, how many, whether it differs, or why
// that was not tested.
func (s sayer) cell(row, column head, c cell) string {
	name := s.name(row, column)
	if c.hidden {
		return s.T("method.say.hidden", "Option", name)
	}
	if c.bare {
		return name + ": " + s.n(c.count)
	}
	parts := []string{s.count(name, c)}
	if text := s.tested(c); text != "" {
		parts = append(parts, text)
	}
	return strings.Join(parts, " · ")
}

func (s sayer) count(name string, c cell) string {
	if c.tiny() {
		return s.T("crosstab.say.count", "Cell", name, "Count", s.Int(c.count), "N", s.Int(c.base))
	}
	return s.T("crosstab.say", "Cell", name, "Share", s.Percent(c.percent, 1), "Count", s.Int(c.count), "N", s.Int(c.base))
}

func (s sayer) name(row, column head) string {
	var parts []string
	for _, text := range []string{row.group, row.label, column.group, column.label} {
		if text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " · ")
}

// tooSmall is why there is no test where one of the two sides has too few.
const tooSmall = "base-too-small"

// tested says whether a cell differs from the others, "" for that of the whole.
func (s sayer) tested(c cell) string {
	switch {
	case c.whole || c.hidden:
		return ""
	case c.test.Why == tooSmall && !c.tiny():
		return s.T("crosstab.untested", "Why", s.T("crosstab.side.small", "Least", s.Int(tabulate.CountsOnly)))
	case !c.test.Made():
		return s.T("crosstab.untested", "Why", s.T("figures.why."+string(c.test.Why), "Least", s.Int(tabulate.CountsOnly)))
	case c.differs == tabulate.NoDifference:
		return s.T(s.unit("crosstab.same"), "P", s.P(c.test.Adjusted))
	}
	return s.T(s.unit("crosstab.significant."+string(c.differs)), "P", s.P(c.test.Adjusted))
}

// row says a whole row of the table of words.
func (s sayer) row(h head, cells []string) string {
	return s.head(h) + ": " + strings.Join(cells, "; ")
}

// keys explain the shades and the marks that occur.
func (s sayer) keys(of scale, x sheet) []chart.HeatKey {
	var out []chart.HeatKey
	for b := range of.bands {
		low, high := of.ends(b)
		out = append(out, chart.HeatKey{Shade: of.of(b), Text: s.PercentRange(low, high, 0)})
	}
	for _, d := range []tabulate.Difference{tabulate.Higher, tabulate.Lower} {
		found := slices.ContainsFunc(x.cells, func(row []cell) bool {
			return slices.ContainsFunc(row, func(c cell) bool { return c.differs == d })
		})
		if found {
			out = append(out, chart.HeatKey{Mark: marks[d], Text: s.T(s.unit("crosstab.key." + string(d)))})
		}
	}
	return out
}

// difference is a cell that differs significantly, for the list of them.
type difference struct {
	title, sub string
	cell       cell
}

// differing lists the cells that differ, the surest first.
func (s sayer) differing(x sheet) []difference {
	var out []difference
	for r, row := range x.cells {
		for c, one := range row {
			if one.differs == tabulate.NoDifference {
				continue
			}
			out = append(out, difference{
				title: s.name(x.rows[r], x.columns[c]), sub: s.plainCell(one) + " · " + s.P(one.test.Adjusted), cell: one,
			})
		}
	}
	slices.SortStableFunc(out, func(a, b difference) int { return cmp.Compare(a.cell.test.Adjusted, b.cell.test.Adjusted) })
	return out
}
