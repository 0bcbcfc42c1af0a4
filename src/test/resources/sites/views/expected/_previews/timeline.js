klpdocPreview("timeline",{
"timeline-shadow-variables":["","13 November 2017 v4.15 API Data beside data. Brought klp_shadow_alloc, klp_shadow_get Sources *Notes* of 4_"],
"timeline-unregister":["","2019 v5.1 API Simpler. Took away klp_register_patch Sources Log"]});
