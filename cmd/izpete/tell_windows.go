//go:build cgo

package main

import "golang.org/x/sys/windows"

// tell shows a message where there is no window of ours and no console.
func tell(text string) {
	message, err := windows.UTF16PtrFromString(text)
	if err != nil {
		return
	}
	title, err := windows.UTF16PtrFromString("Izpēte")
	if err != nil {
		return
	}
	_, _ = windows.MessageBox(0, message, title, windows.MB_OK|windows.MB_ICONERROR)
}
