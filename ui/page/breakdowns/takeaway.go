package breakdowns

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	base "fyne.io/fyne/v2/theme"

	data "izpete/data/chart"
	"izpete/data/words"
	"izpete/data/workspace"
	"izpete/ui/async"
	"izpete/ui/chart"
	"izpete/ui/pasted"
)

// drawn tells whether the card shows a chart; published figures are none.
func (c *card) drawn() bool { return c.chart != nil && c.chart.Visible() }

// tabled tells whether the card has numbers option by option, or bar by bar.
func (c *card) tabled() bool { return len(c.f.whole().bars) > 0 || hasNumbers(c.f) }

// sources say where the figures of a card come from and by what method.
func (c *card) sources() []string {
	w, t, p := c.page.host.Words(), c.f.table, c.page
	lines := []string{w.T("breakdowns.picture.source", "File", t.Source.File, "Sheet", t.Sheet)}
	lines = append(lines, workspace.MethodLines(w, p.shown)...)
	if info, ok := p.of.Case(); ok {
		lines = append(lines, w.T("breakdowns.picture.case", "Title", info.Title))
	}
	return lines
}

// about is what stands above the chart: whom it is of, and what must be known of
// its base.
func (c *card) about() []string {
	x := c.page.memory.face(c.f).said(c.f)
	lines := []string{x.subtitle, x.warning}
	if c.f.pin != nil {
		lines = append(lines, c.f.pin.Note)
	}
	return slices.DeleteFunc(lines, func(s string) bool { return s == "" })
}

// pictureWidth is how wide a picture is laid out, in the units of a scene.
const pictureWidth = 760

// picture is the chart with the words without which it must not be shown by
// itself. It is laid out at the usual size of text, whatever the screen has.
func (c *card) picture() workspace.Picture {
	face := c.page.memory.face(c.f)
	layout := face.layout(c.f, c.page.host.Words(), 0)
	body := layout(pictureWidth, 1, chart.Measure)
	return workspace.Picture{
		Scene:   data.Frame(data.FrameSpec{Title: c.f.title, About: c.about(), Foot: c.sources()}, body, chart.Measure),
		Regular: base.DefaultTextFont().Content(), Bold: base.DefaultTextBoldFont().Content(),
	}
}

// savePicture asks where to, and writes the chart as a picture.
func (c *card) savePicture(ending string) {
	p, w := c.page, c.page.host.Words()
	p.host.SaveAs(fileName(c.f.title)+"."+ending, ending, func(path string) {
		x := c.picture()
		async.Run(p.host.Runner(), "breakdowns.picture", func(context.Context) (struct{}, error) {
			return struct{}{}, p.of.SavePicture(path, x)
		}, func(_ struct{}, err error) {
			if err != nil {
				p.host.Error(err)
				return
			}
			p.host.Notify(w.T("breakdowns.picture.saved"))
		})
	})
}

// mostFileName is how many letters of a question a file is named after.
const mostFileName = 60

// fileName makes a name for a file of a question, without what no file may have in
// its name.
func fileName(title string) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*„”“`, r) {
			return -1
		}
		return r
	}, title)
	if r := []rune(name); len(r) > mostFileName {
		name = string(r[:mostFileName])
	}
	return strings.Trim(name, " .")
}

// copyTable puts the numbers of the card on the clipboard, all options of it, with
// whom they are of and where they come from.
func (c *card) copyTable() {
	fyne.CurrentApp().Clipboard().SetContent(c.tableText(c.page.host.Words()))
	c.page.host.Notify(c.page.host.Words().T("breakdowns.copied"))
}

func (c *card) tableText(w *words.Words) string {
	f, face := c.f.whole(), c.page.memory.face(c.f)
	spec := data.TableSpec{Corner: w.T("breakdowns.col.option"), Heads: f.heads}
	if t := formOf(face.under).table; t != nil && (face.mode == asTable || face.mode == face.under) {
		spec, _ = t(f, w)
	} else {
		for _, r := range f.bars {
			spec.Rows = append(spec.Rows, data.TableRow{Label: r.bar.Label, Cells: r.cells})
		}
	}
	rows := [][]string{{c.f.title}}
	for _, line := range c.about() {
		rows = append(rows, []string{line})
	}
	rows = append(rows, append([]string{spec.Corner}, spec.Heads...))
	for _, r := range spec.Rows {
		rows = append(rows, append([]string{r.Label}, r.Cells...))
	}
	for _, line := range c.sources() {
		rows = append(rows, []string{line})
	}
	return pasted.Text(rows)
}
