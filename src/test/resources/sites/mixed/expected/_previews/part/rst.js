klpdocPreview("part/rst",{
"":["In reStructuredText","Nothing but \"time\" -- see the Tools and frob."],
"c.frob_start":["int frob_start(struct frob *f, ...)","Starts.",1],
"c.frob_stop":["void frob_stop(struct frob *f)","Stops what frob_start() started.",1],
"costs":["What it costs","Nothing but \"time\" -- see the Tools and frob."],
"what-it-costs":["What it costs","Nothing but \"time\" -- see the Tools and frob."]});
