package breakdowns

import (
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/ui/chooser"
)

// mostGroups is how many options a question may have to part respondents by: a
// name of each of them parts nothing.
const mostGroups = 60

// groupsOf returns the questions by which the respondents of another can be
// parted: first what they are, then what they answered.
func groupsOf(t *survey.Table, q *survey.Question) []*survey.Question {
	var first, then []*survey.Question
	for _, by := range t.Questions {
		switch {
		case by == q || !by.Charted() || len(by.Options) < 2 || len(by.Options) > mostGroups:
		case by.Kind == survey.KindGroup:
			first = append(first, by)
		default:
			then = append(then, by)
		}
	}
	return append(first, then...)
}

// groupOf finds one of them by its id; nil when it is not there.
func groupOf(t *survey.Table, q *survey.Question, id string) *survey.Question {
	for _, by := range groupsOf(t, q) {
		if by.ID == id {
			return by
		}
	}
	return nil
}

// parting is what a card is parted by: a question, or the questions of a banner
// side by side as one.
type parting struct {
	by     *survey.Question // nil for nothing
	banner *tabulate.Banner // nil where it is a question of the table
}

// cross counts a question within each group.
func (x parting) cross(m tabulate.Method, t *survey.Table, q *survey.Question, f tabulate.Filter) *tabulate.Cross {
	if x.banner != nil {
		return m.Groups(*x.banner, t, q, f)
	}
	return m.Cross(t, q, x.by, f)
}

// banners are the kept choices of several questions by which a card can be
// parted all at once.
func (p *Page) banners(t *survey.Table, q *survey.Question) []parting {
	var out []parting
	for _, bn := range p.of.Banners() {
		if bn.Table != t.ID {
			continue
		}
		if by := bn.Groups(t, q); by != nil {
			out = append(out, parting{by, &bn})
		}
	}
	return out
}

// partedBy finds what a card is parted by.
func (p *Page) partedBy(t *survey.Table, q *survey.Question, id string) parting {
	if by := groupOf(t, q, id); by != nil || id == "" {
		return parting{by: by}
	}
	for _, x := range p.banners(t, q) {
		if x.by.ID == id {
			return x
		}
	}
	return parting{}
}

// firstGroup parts a card until another group is chosen; nil when there is none.
func firstGroup(t *survey.Table, q *survey.Question) *survey.Question {
	if all := groupsOf(t, q); len(all) > 0 {
		return all[0]
	}
	return nil
}

// groupText is what the link that parts a card says.
func (c *card) groupText() string {
	w := c.page.host.Words()
	if by := c.f.by; by != nil {
		return w.T("breakdowns.by.change", "Question", short(title(by), groupLetters))
	}
	return w.T("breakdowns.by.none")
}

// chooseGroup asks by which question the respondents are to be parted.
func (c *card) chooseGroup() {
	w := c.page.host.Words()
	var choices []chooser.Choice
	if c.f.by != nil && c.page.memory.face(c.f).parts() != asSplit {
		choices = append(choices, chooser.Choice{Title: w.T("breakdowns.by.off"), Do: func() { c.groupBy("") }})
	}
	for _, x := range c.page.banners(c.f.table, c.f.question) {
		choices = append(choices, chooser.Choice{Title: x.by.Text, Sub: w.T("breakdowns.by.banner"), Do: func() { c.groupBy(x.by.ID) }})
	}
	for _, by := range groupsOf(c.f.table, c.f.question) {
		choices = append(choices, chooser.Choice{Title: title(by), Sub: label(w, by), Do: func() { c.groupBy(by.ID) }})
	}
	chooser.Open(c.page.host, c.group, w.T("breakdowns.by.title"), choices)
}

// groupBy parts the card by a question, "" by none.
func (c *card) groupBy(id string) {
	c.page.memory.by[c.f.key] = id
	delete(c.page.memory.pages, c.f.key)
	c.page.recount(c)
}

// groupLetters is how much of a question a link names.
const groupLetters = 40

// short ends a text that is too long with an ellipsis.
func short(s string, limit int) string {
	r := []rune(s)
	if len(r) <= limit {
		return s
	}
	return strings.TrimSpace(string(r[:limit-1])) + "…"
}
