module izpete

go 1.26.0

require (
	github.com/nicksnyder/go-i18n/v2 v2.5.1
	golang.org/x/text v0.43.0
)

require github.com/BurntSushi/toml v1.6.0 // indirect
