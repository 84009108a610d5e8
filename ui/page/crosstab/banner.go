package crosstab

import (
	"slices"
	"strings"

	"izpete/data/survey"
	"izpete/data/tabulate"
	"izpete/ui/chooser"
	"izpete/ui/dialogs"
)

// banners offers several questions as columns: all groups and the banners of the
// case; and to change the one that is shown or make another.
func (p *Page) banners() (choices, edit []chooser.Choice) {
	w, a := p.host.Words(), p.shown.ask
	if groups := groupsOf(a.table); len(groups) > 0 {
		choices = append(choices, chooser.Choice{Title: w.T("crosstab.banner"), Sub: titles(groups), Do: func() { p.useBanner(a.table.ID, "") }})
	}
	for _, b := range p.of.Banners() {
		choices = append(choices, chooser.Choice{Title: w.T("crosstab.chip.banner", "Banner", b.Name), Sub: p.bannerSub(b), Do: func() { p.useBanner(b.Table, b.Name) }})
	}
	if info, _ := p.of.Case(); info.ReadOnly {
		return choices, nil
	}
	if a.banner != "" {
		edit = append(edit, chooser.Choice{Title: w.T("crosstab.banner.edit", "Banner", a.banner), Sub: w.T("crosstab.banner.edit.sub"), Do: func() {
			for _, b := range p.of.Banners() {
				if b.Name == a.banner {
					p.editBanner(b)
				}
			}
		}})
	}
	return choices, append(edit, chooser.Choice{Title: w.T("crosstab.banner.new"), Sub: w.T("crosstab.banner.new.sub"), Do: func() {
		p.editBanner(tabulate.Banner{Table: a.table.ID})
	}})
}

func titles(questions []*survey.Question) string {
	var all []string
	for _, q := range questions {
		all = append(all, title(q))
	}
	return strings.Join(all, " · ")
}

// bannerSub says which questions a banner holds.
func (p *Page) bannerSub(b tabulate.Banner) string {
	for _, t := range p.of.View().Tables {
		if t.ID != b.Table {
			continue
		}
		var all []*survey.Question
		for _, id := range b.Questions {
			if q := find(t, id); q != nil {
				all = append(all, q)
			}
		}
		return titles(all)
	}
	return ""
}

// useBanner puts a banner into the columns; "" is all groups.
func (p *Page) useBanner(table, name string) {
	p.ask(func(m *Memory) {
		p.put(m)
		if m.table != table {
			m.table, m.rows, m.columns = table, "", ""
		}
		m.banner, m.bannerName, m.within = true, name, ""
	})
}

// editBanner asks for the name and the questions of a banner; one without a name
// is new.
func (p *Page) editBanner(b tabulate.Banner) {
	w := p.host.Words()
	in := dialogs.BannerAsked{Name: b.Name, Chosen: b.Questions}
	for _, t := range p.of.View().Tables {
		if t.ID != b.Table {
			continue
		}
		// Groups are what columns are made of most.
		all := crossable(t)
		slices.SortStableFunc(all, func(a, b *survey.Question) int { return rank(a) - rank(b) })
		for _, q := range all {
			in.Questions = append(in.Questions, dialogs.Item{ID: q.ID, Title: title(q), Sub: p.kind(q)})
		}
	}
	in.Save = func(name string, questions []string) error {
		var err error
		if b.Name == "" {
			err = p.newBanner(name, b.Table, questions)
		} else {
			err = p.of.ChangeBanner(b.Name, name, b.Table, questions)
		}
		if err != nil {
			return err
		}
		name = survey.Fold(name)
		p.useBanner(b.Table, name)
		p.host.Notify(w.T("crosstab.banner.saved", "Banner", name))
		return nil
	}
	if b.Name != "" {
		in.Delete = func() {
			if err := p.of.DeleteBanner(b.Name); err != nil {
				p.host.Error(err)
				return
			}
			p.host.Notify(w.T("crosstab.banner.deleted", "Banner", b.Name))
		}
	}
	dialogs.Banner(p.host.Window(), w, in)
}

func rank(q *survey.Question) int {
	if q.Kind == survey.KindGroup {
		return 0
	}
	return 1
}

// newBanner keeps a banner under a name that none has: another must not vanish by
// chance.
func (p *Page) newBanner(name, table string, questions []string) error {
	for _, b := range p.of.Banners() {
		if b.Name == survey.Fold(name) {
			return survey.Problem("banner-taken", survey.Place{}, nil).With("Name", b.Name)
		}
	}
	return p.of.SaveBanner(name, table, questions)
}
