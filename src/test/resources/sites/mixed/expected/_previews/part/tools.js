klpdocPreview("part/tools",{
"":["Tools","Go back, or to costs and frob_start(). In prose, frob_stop() is found, too."]});
