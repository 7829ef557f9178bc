"""Between the window and what runs beside it: engine, session, settings, pictures."""
