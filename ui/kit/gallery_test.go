package kit_test

import (
	"image/png"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"izpete/ui/kit"
	"izpete/ui/theme"
	"izpete/ui/uitest"
)

func TestGallery(t *testing.T) {
	app := uitest.App(t)
	for _, c := range []struct {
		name  string
		dark  bool
		scale float32
	}{{"light", false, 1}, {"dark", true, 1}, {"big", false, 2}} {
		app.Settings().SetTheme(theme.New(c.dark, c.scale))
		k := kit.NewListRow("Nav apzināts MI finansējums", func() {})
		k.Lead, k.Sub, k.Strong, k.SubRole, k.Selected = "K-03", "Vidējs · pārskatīts", true, theme.Holds, true
		k2 := kit.NewListRow("MI izmantošana un vēl ļoti garš jautājuma teksts, kas neietilpst vienā rindā", func() {})
		k2.Dot, k2.Sub, k2.Strong, k2.Trail, k2.Rule = theme.WarnMark, "viena atbilde · 3 vērtības", true, "Stratēģija", true
		box := kit.NewTextBox("Kritērijs")
		box.SetText("41 % iestāžu MI risinājuma ieviešanas izmaksas nav apzinātas, bet 47 % tās nepārsniedz 10 000 eiro. Finanšu trūkumu kā šķērsli norāda 53 % iestāžu; 75 % to min kā priekšnoteikumu.")
		icons := kit.Row(4, -1, kit.NewIconButton(kit.MarkUndo, "", func() {}), kit.NewIconButton(kit.MarkRedo, "", nil), kit.NewIconButton(kit.MarkHelp, "", func() {}), kit.NewIconButton(kit.MarkFold, "", nil), kit.NewIconButton(kit.MarkUnfold, "", nil), kit.NewIconButton(kit.MarkClose, "", nil))
		pr := kit.NewProgress()
		pr.Set(0.4)
		off := kit.NewButton("Nevar", nil)
		off.Disable()
		content := kit.Column(12,
			kit.Heading("K-03 Nav apzināts MI finansējums"), kit.Title("Šķēršļi MI ieviešanai"), kit.Caption("Vairākatbilžu jautājums Q7 · n = 83 iestādes · % no atbildējušajām · 95 % ticamības intervāls ar galīgās kopas korekciju"), kit.Figure("53,0 %"),
			kit.Wrap(8, kit.NewChip("Visas iestādes", kit.Plain, func() {}), kit.NewFilterChip("Šķērslis: finanšu trūkums", func() {}), kit.NewChip("Dati mainījušies 1", kit.Warning, nil), kit.NewChip("Pārskatīja 14.11.", kit.Good, nil), kit.NewQuietLink("+ filtrs", func() {})),
			kit.Divider(), k, k2, kit.Section("FAKTISKAIS STĀVOKLIS"), box, kit.NewNotice("Pretarguments", kit.Body("Ministrijās izmaksas apzinātas 5 no 6 gadījumiem")),
			kit.Row(12, 0, kit.Space(1), off, kit.NewButton("Jautāt autoram", func() {}), kit.NewPrimary("Apstiprināt", func() {})),
			kit.NewLink("Rādīt visas 44", func() {}), kit.NewSegmented([]string{"LV", "EN"}, 0, nil), icons, kit.NewCheck("Kopsavilkums", true, nil), kit.NewCheck("Projektu reģistrs", false, nil), pr, kit.KeyValue("Ministrija 01", "aptauja.xlsx · J4"), kit.HeadCount("Kas atzīmēja", "44"),
		)
		w := test.NewTempWindow(t, container.NewStack(kit.NewRect(theme.Page, fyne.NewSize(1, 1)), kit.Pad(16, 16, 16, 16, kit.NewCard(kit.NewScroll(content)))))
		w.SetPadded(false)
		w.Resize(fyne.NewSize(560, 960))
		f, _ := os.Create("/tmp/gal-" + c.name + ".png")
		png.Encode(f, w.Canvas().Capture())
		f.Close()
	}
}
