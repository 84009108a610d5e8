package dialogs

import (
	"fyne.io/fyne/v2"

	"izpete/data/words"
	"izpete/ui/kit"
	"izpete/ui/theme"
)

// BannerAsked is what the dialog about a banner starts from and hands back to.
type BannerAsked struct {
	Name      string   // "" for a new one
	Chosen    []string // ids of its questions, in their order
	Questions []Item   // what can be chosen
	Save      func(name string, questions []string) error
	Delete    func() // nil where there is nothing to delete
}

// Banner asks for the name and the questions of a banner. It stays open while
// what is written cannot be stored, and says why.
func Banner(win fyne.Window, w *words.Words, in BannerAsked) *Modal {
	name := kit.NewLine(w.T("banner.name"))
	name.SetText(in.Name)
	why := kit.Caption("").Coloured(theme.Warn)
	why.Hide()
	list := NewChecklist(win, w, in.Questions, in.Chosen)
	title := w.T("banner.title")
	if in.Name == "" {
		title = w.T("banner.title.new")
	}
	var m *Modal
	save := func() bool {
		err := in.Save(name.Text, list.Chosen)
		if err != nil {
			why.SetText(w.Error(err))
			why.Show()
		}
		return err == nil
	}
	buttons := []button{{text: w.T("dialog.cancel")}}
	if in.Delete != nil {
		buttons = append(buttons, button{text: w.T("banner.delete"), do: in.Delete})
	}
	content := kit.Column(10, kit.Caption(w.T("banner.about")), name, kit.Strong(w.T("banner.questions")), list.Root, why)
	m = show(win, title, 560, content, append(buttons, button{text: w.T("dialog.save"), primary: true, may: save})...)
	m.Field(name)
	list.Search.OnEscape = name.OnEscape
	win.Canvas().Focus(name)
	return m
}
