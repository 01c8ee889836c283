; Prose holds no other language.
