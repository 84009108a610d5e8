package breakdowns

// StoreAtOnce lets typing be stored without waiting for a pause.
func (p *Page) StoreAtOnce() { p.pause = 0 }

// SearchBox is the field in which options are searched for.
type SearchBox = searchBox
