"""sentence -> frames of acts that no single verb tells: "Guilty, nine times", "copped to bribery", "her confession stays in".

verdicts.py, terms.py, pleas.py, custody.py   tables of turns, by what they tell; turn.py says how a row is written
rows.py                                       all of them, by the words that call for them
told.py                                       the frames that they find in a sentence
"""
