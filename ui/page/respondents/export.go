package respondents

import (
	"context"
	"path/filepath"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"izpete/data/workspace"
	"izpete/ui/kit"
)

// formats are the kinds of file in which a card is offered.
var formats = []string{"docx", "xlsx", "html", "md"}

// export is the foot of the card: print it, or write it to a file.
func (c *card) export(v workspace.Visit) fyne.CanvasObject {
	p := c.page
	w := p.host.Words()
	kinds := kit.NewSegmented(w.T("respondents.format"), formats, p.memory.format, func(i int) { p.memory.format = i })
	return kit.Pad(4, 0, 4, 0, kit.Wrap(12,
		kit.NewButton(w.T("respondents.print"), func() { c.print(v) }),
		kit.NewButton(w.T("respondents.export"), func() { c.save(v) }), kit.Pad(5, 0, 5, 0, kinds)))
}

// save asks where to, and writes the card there beside the screen.
func (c *card) save(v workspace.Visit) {
	p := c.page
	w, ext := p.host.Words(), formats[p.memory.format]
	p.host.SaveAs(fileName(v.SayName(w), w.T("respondents.file"))+"."+ext, ext, func(path string) {
		if !strings.EqualFold(filepath.Ext(path), "."+ext) {
			path += "." + ext
		}
		p.host.Runner().Start(exportJob, func(context.Context) func() {
			err := p.of.ExportVisit(context.Background(), path, w.Lang, v)
			return func() {
				if err != nil {
					p.host.Error(err)
					return
				}
				p.host.Notify(w.T("respondents.saved", "Path", path))
			}
		})
	})
}

// fileName makes a name of letters, figures and hyphens, of a bounded length.
func fileName(name, otherwise string) string {
	var b strings.Builder
	for _, r := range name {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() > 60 {
			break
		}
	}
	if s := strings.Trim(b.String(), "-"); s != "" {
		return s
	}
	return otherwise
}
