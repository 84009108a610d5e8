//go:build cgo

package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"izpete/data/finding"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/chart"
	"izpete/ui/kit"
	"izpete/ui/page"
	"izpete/ui/page/crosstab"
)

// script is what the tour looks for and writes in each language.
type script struct {
	obstacles string // part of the title of the question on obstacles
	texts     map[finding.Field]string
}

var scripts = map[string]script{
	"lv": {"Šķēršļi", map[finding.Field]string{
		finding.FieldTitle:          "Finanšu trūkums kavē MI ieviešanu",
		finding.FieldCriterion:      "Iestādes plāno un uzskaita MI ieviešanas izmaksas.",
		finding.FieldCondition:      "Finanšu trūkumu kā šķērsli norāda 53 % iestāžu (44 no 83).",
		finding.FieldCause:          "Nav vienotas pieejas MI risinājumu uzskaitei un analīzei.",
		finding.FieldEffect:         "Nav iespējams salīdzināt ieguldījumus ar rezultātiem.",
		finding.FieldRecommendation: "Noteikt vienotu izmaksu un rezultātu uzskaiti visiem MI projektiem.",
	}},
	"en": {"Obstacles", map[finding.Field]string{
		finding.FieldTitle:          "Lack of finance stands in the way of AI",
		finding.FieldCriterion:      "Institutions plan and record the cost of introducing AI.",
		finding.FieldCondition:      "53% of institutions (44 of 83) name lack of funds as an obstacle.",
		finding.FieldCause:          "There is no common way of recording and analysing AI solutions.",
		finding.FieldEffect:         "Spending cannot be compared with results.",
		finding.FieldRecommendation: "Set one way of recording the costs and results of all AI projects.",
	}},
}

// visit opens the sample case of a language and goes through its pages.
func (t *tour) visit(lang string) error {
	t.lang = lang
	clicked := time.Now()
	t.on(func() { t.win.Do("case.sample") })
	path := ""
	err := t.until("the sample case", func() bool {
		info, ok := t.work.Case()
		path = info.Path
		return ok && t.win.Page().ID() == page.Breakdowns && strings.Contains(path, words.For(words.Lang(lang)).T("sample.case"))
	})
	if err != nil {
		return err
	}
	t.on(func() { t.sample = append(t.sample, time.Since(clicked)) })
	for _, step := range []func() error{t.board, t.breakdowns, t.written, t.card, t.addFinding, t.overview, t.crosstab, t.respondents, t.answers, t.workbooks, t.preview, t.report, t.find, t.export} {
		if err := step(); err != nil {
			return fmt.Errorf("%s: %w", lang, err)
		}
	}
	return nil
}

// board takes a picture of the charts that were pinned.
func (t *tour) board() error {
	bring := func(state string) {
		t.on(func() {
			t.win.Page().(page.Keeper).Bring(workspace.PageState{Data: json.RawMessage(state)})
			t.win.Page().Refresh()
		})
	}
	bring(`{"board":true}`)
	err := t.picture("board-" + t.lang)
	bring(`{}`)
	return err
}

// written shows a finding of the sample, with all that it rests on.
func (t *tour) written() error {
	all := t.work.Findings()
	t.on(func() { t.win.Reveal(page.Finding{ID: all[2].ID}) })
	return t.picture("finding-" + t.lang)
}

// card shows an institution whose answers contradict each other.
func (t *tour) card() error {
	rule := t.work.Rules()[1]
	for i := range rule.Result.Broken.Each() {
		t.on(func() { t.win.Reveal(page.Respondent{Table: rule.Table.ID, Index: i}) })
		break
	}
	err := t.picture("card-" + t.lang)
	t.on(func() { t.win.Show(page.Breakdowns) })
	return err
}

// breakdowns takes a picture of all charts, clicks the first option of the
// question on obstacles and takes another.
func (t *tour) breakdowns() error {
	if err := t.picture("breakdowns-" + t.lang); err != nil {
		return err
	}
	var c *chart.Chart
	err := t.until("the chart of obstacles", func() bool {
		c = t.obstacles()
		return c != nil
	})
	if err != nil {
		return err
	}
	t.timed(func() {
		s := c.Scene().Spots[0]
		c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(s.X+s.W/2, s.Y+s.H/2)})
	})
	if err := t.until("the filter", func() bool {
		_, ok := t.work.Selected()
		return ok && len(t.work.Filter()) > 0
	}); err != nil {
		return err
	}
	return t.picture("filtered-" + t.lang)
}

// obstacles finds the chart of obstacles, going down the page until it comes
// into sight.
func (t *tour) obstacles() *chart.Chart {
	var found *chart.Chart
	var down *container.Scroll
	walk(t.win.Page().Content(), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *chart.Chart:
			if strings.Contains(o.Name, scripts[t.lang].obstacles) && len(o.Scene().Spots) > 0 {
				found = o
			}
		case *container.Scroll:
			if down == nil {
				down = o
			}
		}
	})
	if down == nil {
		return found
	}
	by := float32(200)
	if found != nil {
		d := fyne.CurrentApp().Driver()
		by = d.AbsolutePositionForObject(found).Y - d.AbsolutePositionForObject(down).Y - 100
	}
	down.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -by)})
	return found
}

// addFinding makes a finding out of the selected figure, with the button of the
// inspector, and writes it.
func (t *tour) addFinding() error {
	before := len(t.work.Findings())
	pressed := false
	t.on(func() {
		inspector := t.win.Page().(page.Inspector).Inspector()
		walk(inspector, func(o fyne.CanvasObject) {
			if b, ok := o.(*kit.Button); ok && b.Primary && !pressed {
				pressed = true
				b.Tapped(&fyne.PointEvent{})
			}
		})
	})
	if !pressed {
		return errors.New("the inspector has no button to add a finding")
	}
	if err := t.until("a new finding", func() bool {
		return len(t.work.Findings()) > before && t.win.Page().ID() == page.Findings
	}); err != nil {
		return err
	}
	var err error
	t.on(func() {
		all := t.work.Findings()
		f := all[len(all)-1]
		if len(f.Evidence) == 0 {
			err = errors.New("the new finding rests on nothing")
			return
		}
		for _, field := range []finding.Field{
			finding.FieldTitle, finding.FieldCriterion, finding.FieldCondition,
			finding.FieldCause, finding.FieldEffect, finding.FieldRecommendation,
		} {
			err = errors.Join(err, t.work.Edit(f.ID, field, scripts[t.lang].texts[field]))
		}
	})
	if err != nil {
		return err
	}
	return t.picture("findings-" + t.lang)
}

// overview shows the areas, with the figures of those whom the filter leaves and
// the finding that was made.
func (t *tour) overview() error { return t.show(page.Overview) }

func (t *tour) crosstab() error  { return t.show(crosstab.ID) }
func (t *tour) workbooks() error { return t.show(page.Workbooks) }
func (t *tour) report() error    { return t.show(page.Report) }

// respondents shows those who answered, and whom the new finding counts.
func (t *tour) respondents() error { return t.show(page.Respondents) }

// answers shows what was answered to the open question.
func (t *tour) answers() error { return t.show(page.Answers) }

// preview opens the sample workbook of the other language, looks at what was
// recognised, and puts it away again.
func (t *tour) preview() error {
	other := words.English
	if t.lang == string(other) {
		other = words.Latvian
	}
	s, err := t.samples(other)
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "izpete")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, s.File)
	if err := os.WriteFile(path, s.Data, 0o600); err != nil {
		return err
	}
	t.on(func() { t.win.Open(path) })
	if err := t.until("the preview", func() bool {
		return strings.HasPrefix(t.win.Page().(page.Status).StatusText(), s.File)
	}); err != nil {
		return err
	}
	if err := t.picture("load-" + t.lang); err != nil {
		return err
	}
	t.on(func() { t.win.Page().(page.Escaper).Escape() })
	return nil
}

// show brings a page up and takes its picture.
func (t *tour) show(id string) error {
	t.on(func() { t.win.Show(id) })
	if err := t.until("the page "+id, func() bool { return t.win.Page().ID() == id }); err != nil {
		return err
	}
	return t.picture(id + "-" + t.lang)
}

// find looks for something of which each kind has a hit, and puts the search away
// again.
func (t *tour) find() error {
	t.on(func() {
		t.win.Do("find")
		for _, r := range "finan" {
			t.win.Window().Canvas().Focused().TypedRune(r)
		}
	})
	if err := t.picture("find-" + t.lang); err != nil {
		return err
	}
	t.on(func() { t.win.Do("find") })
	return nil
}

// export writes the annotated summary in each format.
func (t *tour) export() error {
	info, _ := t.work.Case()
	base := strings.TrimSuffix(filepath.Base(info.Path), filepath.Ext(info.Path))
	for _, format := range []string{"docx", "xlsx"} {
		path := filepath.Join(t.folder, base+"."+format)
		o := workspace.ExportOptions{Lang: words.Lang(t.lang)}
		if err := t.work.Export(context.Background(), path, o, nil); err != nil {
			return fmt.Errorf("export %s: %w", format, err)
		}
	}
	return nil
}

// walk visits an object and what is within it, as far as the program's own
// containers go.
func walk(o fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	visit(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, visit)
		}
	case *container.Scroll:
		walk(o.Content, visit)
	case *kit.Scroll:
		walk(o.Content(), visit)
	case *kit.Themed:
		walk(o.Inner, visit)
	case *kit.Card:
		walk(o.Content, visit)
	}
}
