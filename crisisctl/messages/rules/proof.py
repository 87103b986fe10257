"""What people can check, and what a correction says without saying anything."""

from __future__ import annotations

from crisisctl.messages.language.phrases import phrases

EVIDENCE = phrases("""
    report|test|tests|tested|inspection|inspected|inspector|inspectors|audit|audited|auditor|auditors|
        certificate|certificates|certified|regulator|regulators|register|record|records|recorded|ledger|study|
        studies|survey|document|documents|documented|minutes|council|authority|authorities|court|archive|
        archived|sample|samples|sampled|agency|laboratory|lab|section|act|statute|constitution|inquest|police|
        ministry|commission|logs|log|logbook|notes|receipt|receipts|filing|filed|transcript|footage|accounts|
        statistics|measured|measurements|readings|ruling|verdict|permit|licence|license|registry|list|map|
        link|links|linked|database|timestamp|dated|contract|surveyor|scientist|scientists|university|
        independent|independently|expert|experts|certificates|office|county|photograph|original|validated|
        verified|screenshot
    according to
    see|read|photo|shown|picture ..3 at|on|in|here|for|page
    page #number
""")
NO_EVIDENCE = phrases("""
    headline|news|media|press|recent ..1 reports|report|coverage
    record straight
    reports ..3 alleging|that|saying|suggesting|of
    not|no ..2 evidence
    legal|our ..1 records? team
    report it|them|this|any|such
    please|kindly|to report
""")
#: A picture, a figure, a quote put back where it comes from.
PLACED = phrases("""
    ours|real|genuine|original|true one? ..1 have|has|carry|carries|is|are|show|shows|comes|come
    each|every day|morning|week|night|month|hour|year|batch
    runs|lasts|closes|opens|stays|costs|weighs|holds|goes|ends ..4 one|two|three|four|five|six|seven|eight|
        nine|
        ten|twelve|until|from|by
    photo|photos|video|picture|footage|clip|image|recording|voice|account|page|screenshot|figure|figures|
        quote ..6 shows|show|taken|filmed|shot|made|recorded|belongs|comes|come|is|was|were|are ..6 #number|
        another|different|other|elsewhere|abroad|computer|unrelated|old|older|similar|montage|ago
""")
#: What fills a statement up, and is no proof.
FILLER = phrases("""
    enjoy|see you|your ..3
    doors|school|shop|shops|bookings|tickets|kick ..2 open|opens|off|as
    years|decades ..3 $
    for|over #number ..1 years|generations|decades
    around|round the clock
    stands|stand by
    proud|award|awards|favourite|values
    tonight|today|yesterday's|last|this ..1 segment|programme|story|broadcast|episode|article|report
""")
