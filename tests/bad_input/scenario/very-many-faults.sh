# SPDX-License-Identifier: Apache-2.0
# what: more faults than anybody reads
# example: key1 = 1
# exit: 3
# says: error: many.toml: `start` is missing. Write start = 2010-01-01, or `extends` a scenario that has it
# says: error: many.toml: `end` is missing. Write end = 2010-01-01, or `extends` a scenario that has it
# says: error: many.toml: `country` is missing. Write country = "…", or `extends` a scenario that has it. Known: el-salvador
# says: error: many.toml:2:1: unknown key `key1`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:3:1: unknown key `key2`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:4:1: unknown key `key3`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:5:1: unknown key `key4`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:6:1: unknown key `key5`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:7:1: unknown key `key6`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:8:1: unknown key `key7`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:9:1: unknown key `key8`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:10:1: unknown key `key9`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:11:1: unknown key `key10`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:12:1: unknown key `key11`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:13:1: unknown key `key12`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:14:1: unknown key `key13`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:15:1: unknown key `key14`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:16:1: unknown key `key15`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:17:1: unknown key `key16`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:18:1: unknown key `key17`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:19:1: unknown key `key18`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:20:1: unknown key `key19`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:21:1: unknown key `key20`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:22:1: unknown key `key21`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:23:1: unknown key `key22`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:24:1: unknown key `key23`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:25:1: unknown key `key24`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:26:1: unknown key `key25`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:27:1: unknown key `key26`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:28:1: unknown key `key27`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:29:1: unknown key `key28`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:30:1: unknown key `key29`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:31:1: unknown key `key30`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:32:1: unknown key `key31`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:33:1: unknown key `key32`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:34:1: unknown key `key33`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:35:1: unknown key `key34`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:36:1: unknown key `key35`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:37:1: unknown key `key36`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:38:1: unknown key `key37`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:39:1: unknown key `key38`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:40:1: unknown key `key39`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:41:1: unknown key `key40`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:42:1: unknown key `key41`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:43:1: unknown key `key42`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:44:1: unknown key `key43`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:45:1: unknown key `key44`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:46:1: unknown key `key45`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:47:1: unknown key `key46`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: error: many.toml:48:1: unknown key `key47`. Known here: contrapeso, extends, title, question, story, sources, not_for, country, fit, start, end, change, policy
# says: … and 53 more of the kind
{ echo 'contrapeso = 1'; for i in {1..100}; do echo "key$i = 1"; done; } >many.toml
contrapeso run many.toml
