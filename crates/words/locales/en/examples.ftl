# The three worked examples on the home page.

example-discharge-letters-title = Discharge letters
example-discharge-letters-lede = A Dutch hospital has 9,000 discharge letters a month summarised, with health data in every one.
example-shop-chat-title = Shop chat
example-shop-chat-lede = A small web shop answers customers’ questions about orders and products, with little text and nothing secret.
example-contract-review-title = Contract review
example-contract-review-lede = A law firm checks confidential contracts against its own rules, in bursts, and quality comes before everything.
