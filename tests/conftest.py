"""Stands here so that every test finds what tests share (`servers`, `mail_kit` …) by its bare name, whatever is run alone."""
