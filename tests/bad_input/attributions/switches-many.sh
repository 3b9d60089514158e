# SPDX-License-Identifier: Apache-2.0
# what: more switches than can be asked
# example: contrapeso attribute … --switch a,b,c,d,e,f,g,h,i,j,k,l,m
# exit: 3
# says: error: --switch: 13 switches are more than 12. Leave some away, or put several into one file
for name in a b c d e f g h i j k l m; do toggle >$name.toml; done
contrapeso attribute el-salvador --from 2015 --until 2024 $(printf -- '--switch ./%s.toml ' a b c d e f g h i j k l m)
