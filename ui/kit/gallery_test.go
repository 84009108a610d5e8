package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

// gallery has each widget once.
func gallery() fyne.CanvasObject {
	finding := kit.NewListRow("Nav apzināts MI finansējums", func() {})
	finding.Lead, finding.Sub, finding.Strong, finding.SubRole, finding.Selected = "K-03", "Vidējs · pārskatīts", true, theme.Holds, true
	question := kit.NewListRow("MI izmantošana un vēl ļoti garš jautājuma teksts, kas neietilpst vienā rindā", func() {})
	question.Dot, question.Sub, question.Strong, question.Trail, question.Rule = theme.WarnMark, "viena atbilde · 3 vērtības", true, "Stratēģija", true
	bar := kit.NewProgress()
	bar.Set(0.4)
	off := kit.NewButton("Nevar", nil)
	off.Disable()
	return kit.Column(12,
		kit.Heading("K-03 Nav apzināts MI finansējums"), kit.Title("Šķēršļi MI ieviešanai"),
		kit.Caption("Vairākatbilžu jautājums Q7 · n = 83 iestādes · % no atbildējušajām"), kit.Figure("53,0 %"),
		kit.Wrap(8, kit.NewChip("Visas iestādes", kit.Plain, func() {}), kit.NewFilterChip("Šķērslis: finanšu trūkums", func() {}),
			kit.NewChip("Dati mainījušies 1", kit.Warning, nil), kit.NewChip("Pārskatīja 14.11.", kit.Good, nil), kit.NewQuietLink("+ filtrs", func() {})),
		kit.Divider(), finding, question, kit.Section("FAKTISKAIS STĀVOKLIS"),
		kit.NewNotice("Pretarguments", kit.Body("Ministrijās izmaksas apzinātas 5 no 6 gadījumiem")),
		kit.Row(12, 0, kit.Space(1), off, kit.NewButton("Jautāt autoram", func() {}), kit.NewPrimary("Apstiprināt", func() {})),
		kit.NewLink("Rādīt visas 44", func() {}), kit.NewSegmented("Veids", []string{"LV", "EN"}, 0, nil),
		kit.NewIconButton(kit.MarkHelp, "Palīdzība", func() {}),
		kit.NewCheck("Kopsavilkums", true, nil), kit.NewCheck("Projektu reģistrs", false, nil), bar,
		kit.KeyValue("Ministrija 01", "aptauja.xlsx · J4"), kit.HeadCount("Kas atzīmēja", "44"),
	)
}

func TestGallery(t *testing.T) {
	app := uitest.App(t)
	for name, th := range map[string]*theme.Theme{
		"light": theme.New(false, 1), "dark": theme.New(true, 1), "large": theme.New(false, 2),
	} {
		app.Settings().SetTheme(th)
		win := test.NewTempWindow(t, container.NewStack(kit.NewCard(gallery())))
		win.SetPadded(false)
		win.Resize(fyne.NewSize(560, 960))
		test.AssertRendersToMarkup(t, "gallery-"+name+".xml", win.Canvas())
	}
}
