package breakdowns

// StoreAtOnce lets typing be stored without waiting for a pause.
func (p *Page) StoreAtOnce() { p.pause = 0 }
